using System.Collections.Immutable;
using BaRS.ErrorGen.Model;
using Microsoft.CodeAnalysis;

namespace BaRS.ErrorGen.Analyzers.CSharp.Shapes.Retries;

/// <summary>A condition on responses after which a request is sent again.</summary>
internal abstract class RetryPredicate
{
    /// <summary>Where to point.</summary>
    public abstract Location Place { get; }

    /// <summary>What comes out for a response with a status; null where that depends on something else.</summary>
    public abstract bool? For(int status);

    /// <summary>What to do instead.</summary>
    public virtual string Remedy(Role role) => "Use BarsRetry.Classify";

    /// <summary>What a code fix needs to know to put the generated classifier in its place; empty where it cannot stand there.</summary>
    public virtual ImmutableDictionary<string, string?> Replacement(string generatedNamespace) =>
        ImmutableDictionary<string, string?>.Empty;
}
