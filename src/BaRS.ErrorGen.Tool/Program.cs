using BaRS.ErrorGen.Tool.Commands;
using BaRS.ErrorGen.Tool.Output;

return await BarsErrorsCommand.Run(args, ToolEnvironment.OfProcess());
