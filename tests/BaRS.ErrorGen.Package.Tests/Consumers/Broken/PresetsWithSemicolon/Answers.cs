namespace PresetsWithSemicolon
{
    /// <summary>The compiler would see the first preset alone.</summary>
    public static class Answers
    {
        /// <summary>The code of an error.</summary>
        public static string Code
        {
            get { return BarsErrors.RecBadRequestValue().Code; }
        }
    }
}
