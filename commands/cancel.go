package commands

const cancelKey = "cancel"

// cancel ends a guided exchange; nothing of it is kept.
func cancel() Command {
	return Command{Key: cancelKey, Guard: anyone, Run: func(c *Call) error {
		if !c.ended {
			if done, err := c.stopByWord(); done || err != nil {
				return err
			}
			return refuse("cancel.nothing", "help", c.commandLine("help")).hint("unknown.help")
		}
		c.say("cancel.done")
		return nil
	}}
}
