namespace MisspeltRole
{
    /// <summary>The default role is used, so that this compiles: one message, not a flood.</summary>
    public static class Answers
    {
        /// <summary>The code of an error.</summary>
        public static string Code
        {
            get { return BarsErrors.RecBadRequestValue().Code; }
        }
    }
}
