using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>
/// What statements of their own give the object in a local before it is used: <c>problem.Status = 409;</c>,
/// <c>text.Append(more);</c>, <c>codes[409] = "REC_CONFLICT";</c>
/// </summary>
internal static class LaterGiven
{
    /// <param name="use">A use of the local.</param>
    /// <param name="step">The member, or the step of an <see cref="AccessPath"/>, that is meant; null for all.</param>
    public static IReadOnlyList<IOperation> Before(ILocalReferenceOperation use, string? step)
    {
        var found = new List<IOperation>();
        var lastInBlock = new Dictionary<Target, IOperation>();
        foreach (var other in LocalTable.GetUses(use.Local, use))
        {
            if (other.Syntax.SpanStart >= use.Syntax.SpanStart)
                break;
            switch (other.Parent)
            {
                case IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation { Parent.Parent: { } block } assignment } member
                    when assignment.Target == member:
                    if (IsMeant(member, step))
                        lastInBlock[new Target(block, member.Property.IsIndexer ? member.Syntax.ToString() : member.Property.Name)] = assignment.Value;
                    break;
                case IInvocationOperation call when call.Instance == other:
                    AddCalls(call, step, found);
                    break;
            }
        }

        found.AddRange(lastInBlock.Values);
        return found;
    }

    private static bool IsMeant(IPropertyReferenceOperation member, string? step) =>
        step is null || (member.Property.IsIndexer ? step is AccessPath.Item or AccessPath.Entry : step == member.Property.Name);

    /// <summary>The calls of a chain that add something: <c>text.Append(a).AppendLine(b)</c>, <c>list.Add(c)</c>.</summary>
    private static void AddCalls(IInvocationOperation first, string? step, List<IOperation> found)
    {
        for (IInvocationOperation? call = first; call is not null; call = call.Parent as IInvocationOperation)
        {
            var name = call.TargetMethod.Name;
            if (call.TargetMethod.DeclaringSyntaxReferences.Length > 0)
                return;
            if (name is "Clear" or "Remove" or "Replace")
            {
                found.Clear();
            }
            else if (step is null
                ? name.StartsWith("Append", System.StringComparison.Ordinal) || name is "Add" or "AddRange" or "Insert" or "TryAdd"
                : step is AccessPath.Item or AccessPath.Entry && name is "Add" or "TryAdd" && !call.Arguments.IsEmpty)
            {
                foreach (var argument in call.Arguments)
                    found.Add(argument.Value);
            }
        }
    }

    /// <summary>What statements of one block give a value to.</summary>
    private sealed record Target(IOperation Block, string Member);
}
