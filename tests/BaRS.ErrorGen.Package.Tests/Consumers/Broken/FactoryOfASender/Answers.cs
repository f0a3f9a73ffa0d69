namespace FactoryOfASender
{
    /// <summary>A sender emits nothing.</summary>
    public static class Answers
    {
        /// <summary>The code of an error.</summary>
        public static string Code
        {
            get { return BarsErrors.RecBadRequestValue().Code; }
        }
    }
}
