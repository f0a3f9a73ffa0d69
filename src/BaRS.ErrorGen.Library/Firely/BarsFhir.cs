using Model = Hl7.Fhir.Model;

namespace BaRS.ErrorGen.Library
{
    /// <summary>OperationOutcomes as the types of the Firely SDK, and back.</summary>
    public static class BarsFhir
    {
        /// <summary>Makes Firely's type of an outcome. Serialized, it says what <see cref="BarsOperationOutcome.ToJson"/> says.</summary>
        /// <param name="outcome">The outcome.</param>
        /// <returns>The resource.</returns>
        /// <exception cref="System.ArgumentNullException">The outcome is null.</exception>
        public static Model.OperationOutcome ToFhir(this BarsOperationOutcome outcome)
        {
            if (outcome == null)
            {
                throw new System.ArgumentNullException(nameof(outcome));
            }

            Model.OperationOutcome resource = new Model.OperationOutcome
            {
                Id = outcome.Id,
                Meta = new Model.Meta { Profile = new[] { BarsOperationOutcome.Profile } },
            };
            foreach (BarsError error in outcome.Errors)
            {
                Model.CodeableConcept details = new Model.CodeableConcept();
                details.Coding.Add(new Model.Coding(
                    BarsErrorCodes.System,
                    error.Code,
                    error.Display.Length == 0 ? null : Clean(error.Display)));
                resource.Issue.Add(new Model.OperationOutcome.IssueComponent
                {
                    Severity = Hl7.Fhir.Utility.EnumUtility.ParseLiteral<Model.OperationOutcome.IssueSeverity>(error.Severity),
                    Code = Hl7.Fhir.Utility.EnumUtility.ParseLiteral<Model.OperationOutcome.IssueType>(error.IssueCode),
                    Details = details,
                    Diagnostics = Clean(error.Diagnostics),
                });
            }

            return resource;
        }

        /// <summary>
        /// Finds the errors of a received outcome. An issue that is no scenario of the spec in force is left out: to decide what to do
        /// with an answer, use the sender's <c>BarsHttp.ReadErrorAsync</c>.
        /// </summary>
        /// <param name="outcome">The resource.</param>
        /// <param name="statusCode">
        /// The HTTP status code of the response. Without it, an error is the first scenario in the order of the spec that has both codes,
        /// and its status code need not be that of the response.
        /// </param>
        /// <returns>The errors, in the order of the issues. Empty if no issue is known.</returns>
        /// <exception cref="System.ArgumentNullException">The outcome is null.</exception>
        public static System.Collections.Generic.IReadOnlyList<BarsError> FromFhir(Model.OperationOutcome outcome, int? statusCode = null)
        {
            if (outcome == null)
            {
                throw new System.ArgumentNullException(nameof(outcome));
            }

            System.Collections.Generic.List<BarsError> errors = new System.Collections.Generic.List<BarsError>();
            foreach (Model.OperationOutcome.IssueComponent issue in outcome.Issue)
            {
                BarsScenario scenario = Find(issue, statusCode);
                if (scenario != BarsScenario.None)
                {
                    errors.Add(BarsError.Create(scenario, issue.Diagnostics));
                }
            }

            return errors.AsReadOnly();
        }

        private static BarsScenario Find(Model.OperationOutcome.IssueComponent issue, int? statusCode)
        {
            // Not issue.Code: it throws on a code that FHIR does not have, and the live API sends "too costly".
            string? issueCode = issue.CodeElement == null ? null : issue.CodeElement.ToString();
            issueCode = issueCode == null ? null : issueCode.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
            if (issue.Details != null)
            {
                foreach (Model.Coding coding in issue.Details.Coding)
                {
                    BarsScenario scenario = Find(coding.Code, issueCode, statusCode);
                    if (scenario != BarsScenario.None)
                    {
                        return scenario;
                    }
                }
            }

            return BarsScenario.None;
        }

        private static BarsScenario Find(string? code, string? issueCode, int? statusCode)
        {
            BarsScenario scenario;
            if (statusCode != null)
            {
                return BarsErrors.TryFind(statusCode.Value, code, issueCode, out scenario) ? scenario : BarsScenario.None;
            }

            foreach (BarsScenarioInfo known in BarsErrors.All)
            {
                if (known.Code == code && known.IssueCode == issueCode)
                {
                    return known.Scenario;
                }
            }

            return BarsScenario.None;
        }

        // As the JSON has it: FHIR strings forbid these characters, and Firely lets them through.
        private static string Clean(string text)
        {
            System.Text.StringBuilder clean = new System.Text.StringBuilder(text.Length);
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    clean.Append(c).Append(text[++i]);
                    continue;
                }

                bool isForbidden = char.IsSurrogate(c) || (c < ' ' && c != '\t' && c != '\r' && c != '\n');
                clean.Append(isForbidden ? '\uFFFD' : c);
            }

            return clean.ToString();
        }
    }
}
