namespace FactoryOfTheApi
{
    /// <summary>A receiver may not answer for the API.</summary>
    public static class Answers
    {
        /// <summary>The code of an error.</summary>
        public static string Code
        {
            get { return BarsErrors.SendTooManyRequestsThrottled().Code; }
        }
    }
}
