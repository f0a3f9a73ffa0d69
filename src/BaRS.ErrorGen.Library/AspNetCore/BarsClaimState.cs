namespace BaRS.ErrorGen.Library
{
    /// <summary>What is known of a message when an attempt claims it.</summary>
    public enum BarsClaimState
    {
        /// <summary>This attempt processes the message.</summary>
        Claimed = 0,

        /// <summary>Another attempt is processing it. The sender is answered with 425 and sends it again.</summary>
        Running,

        /// <summary>An earlier attempt processed it. The sender is answered with 409 and knows that it is delivered.</summary>
        Done,

        /// <summary>An earlier attempt failed for good. The sender gets the same error again.</summary>
        Failed,
    }
}
