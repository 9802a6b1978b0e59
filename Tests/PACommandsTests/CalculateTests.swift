import PACommands
