using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Values;

/// <summary>
/// The statuses that an expression can have: those that are certain to be among its values. What cannot be known adds
/// nothing, so that nothing is said of it.
/// </summary>
internal sealed class StatusValues
{
    private readonly List<StatusValue> _found = [];

    public static IReadOnlyList<StatusValue> Of(IOperation value)
    {
        var values = new StatusValues();
        values.Add(value);
        return values._found;
    }

    private void Add(IOperation value)
    {
        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                Add(conversion.Operand);
                break;
            case IParenthesizedOperation parenthesized:
                Add(parenthesized.Operand);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Add(conditional.WhenTrue);
                Add(whenFalse);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                    Add(arm.Value);
                break;
            case ICoalesceOperation coalesce:
                Add(coalesce.Value);
                Add(coalesce.WhenNull);
                break;
            case { ConstantValue: { HasValue: true, Value: int status } }:
                _found.Add(new StatusValue(status, value.Syntax));
                break;
        }
    }
}
