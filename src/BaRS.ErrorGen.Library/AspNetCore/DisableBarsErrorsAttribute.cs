namespace BaRS.ErrorGen.Library
{
    /// <summary>An endpoint, a controller or an action whose failures stay as the framework makes them.</summary>
    [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Method)]
    public sealed class DisableBarsErrorsAttribute : System.Attribute
    {
    }
}
