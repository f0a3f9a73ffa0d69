using Comparison = System.StringComparison;

namespace BaRS.ErrorGen.Library
{
    /// <summary>An issue of a received OperationOutcome.</summary>
    public sealed class BarsReceivedIssue
    {
        internal BarsReceivedIssue()
        {
        }

        /// <summary>Gets the severity: fatal, error, warning or information. Null if the issue has none.</summary>
        public string? Severity { get; internal set; }

        /// <summary>
        /// Gets the error code: that of the coding with the CodeSystem of the error codes, otherwise the first one. Null if the issue
        /// has none.
        /// </summary>
        public string? Code { get; internal set; }

        /// <summary>Gets the URL that the error code came with, as it came. Null if there was none.</summary>
        public string? System { get; internal set; }

        /// <summary>
        /// Gets the FHIR issue code, in lower case and with hyphens: the live API sends "too costly". Null if the issue has none.
        /// </summary>
        public string? IssueCode { get; internal set; }

        /// <summary>Gets what the other side says about it. Null if it says nothing.</summary>
        public string? Diagnostics { get; internal set; }

        /// <summary>Gets or sets whether both codes came exactly as they are here, and once each.</summary>
        internal bool IsExact { get; set; } = true;

        /// <summary>Gets whether the issue fails nothing: an information or a warning.</summary>
        internal bool IsHarmless
        {
            get
            {
                return string.Equals(Severity, "information", Comparison.OrdinalIgnoreCase)
                    || string.Equals(Severity, "warning", Comparison.OrdinalIgnoreCase);
            }
        }

        /// <summary>Takes the issue code as it came.</summary>
        internal void SetIssueCode(string? code)
        {
            IsExact &= IssueCode == null;
            if (code != null)
            {
                IssueCode = code.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
                IsExact &= IssueCode == code;
            }
        }

        /// <summary>Takes a coding: that of the CodeSystem of the error codes wins, otherwise the first.</summary>
        internal void AddCoding(string? system, string? code)
        {
            if (code == null || (Code != null && (!IsErrorCodeSystem(system) || IsErrorCodeSystem(System))))
            {
                // Two codes of one CodeSystem contradict each other.
                IsExact &= !IsErrorCodeSystem(system) || code == Code;
                return;
            }

            Code = code.Trim();
            System = system;
            IsExact &= Code == code;
        }

        /// <summary>Whether the error code is one of the CodeSystem, or came without a system.</summary>
        internal bool HasErrorCode
        {
            get { return Code != null && (string.IsNullOrEmpty(System) || IsErrorCodeSystem(System)); }
        }

        // What the live API and test systems send for it: another letter case, the value set, a draft copy, a version behind it.
        private static bool IsErrorCodeSystem(string? url)
        {
            if (url == null)
            {
                return false;
            }

            int version = url.IndexOf('|');
            string name = LastSegment(version < 0 ? url : url.Substring(0, version));
            return string.Equals(name, LastSegment(BarsErrorCodes.System), Comparison.OrdinalIgnoreCase)
                || string.Equals(name, "England-HTTPErrorCodes", Comparison.OrdinalIgnoreCase)
                || string.Equals(name, "England-HTTPErrorCode", Comparison.OrdinalIgnoreCase)
                || string.Equals(name, "NHSDigital-OperationOutcome-Codes", Comparison.OrdinalIgnoreCase);
        }

        private static string LastSegment(string url)
        {
            string path = url.Trim().TrimEnd('/');
            return path.Substring(path.LastIndexOf('/') + 1);
        }
    }
}
