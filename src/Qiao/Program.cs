using Qiao.Commands;

return await CommandLine.RunAsync(args);
