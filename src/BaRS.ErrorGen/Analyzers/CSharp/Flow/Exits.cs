using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BaRS.ErrorGen.Analyzers.CSharp.Flow;

/// <summary>Whether a statement is the last that runs where it stands.</summary>
internal static class Exits
{
    public static bool Always(IOperation statement) => statement switch
    {
        IBlockOperation { Operations: [.., var last] } => Always(last),
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };
}
