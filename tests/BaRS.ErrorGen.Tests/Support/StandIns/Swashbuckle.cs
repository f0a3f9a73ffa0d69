namespace BaRS.ErrorGen.Tests.Support.StandIns;

/// <summary>The attribute of Swashbuckle that declares a response.</summary>
internal static class Swashbuckle
{
    public const string Source = """
        using System;

        namespace Swashbuckle.AspNetCore.Annotations
        {
            [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
            public class SwaggerResponseAttribute : Attribute
            {
                public SwaggerResponseAttribute(int statusCode, string description = null, Type type = null) { }
            }
        }
        """;
}
