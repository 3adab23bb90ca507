package commands

import "tocsin/storage"

// help says what one can do, or how one command is used.
func help() Command {
	return Command{Key: "help", Guard: anyone, Run: func(c *Call) error {
		if c.rest != "" {
			return c.helpOn(c.rest)
		}
		lines := []string{c.T("help.intro")}
		for _, command := range c.commands {
			if command.Key != cancelKey && command.Key != "help" {
				lines = append(lines, c.T("help.line", "command", c.commandLine(command.Key), "does", c.T("help."+command.Key)))
			}
		}
		more := "help.more"
		if c.room.Kind == storage.Direct {
			more = "help.more-direct"
		}
		c.answer(append(lines, c.T(more, "help", c.commandLine("help"), "vote", c.name("name."+voteKey)))...)
		return nil
	}}
}

func (c *Call) helpOn(asked string) error {
	name, _, _ := splitCommand(asked)
	key, ok := c.names.word(name)
	if !ok {
		return c.unknown(name, "")
	}
	c.say("usage."+key, "command", c.commandLine(key))
	return nil
}
