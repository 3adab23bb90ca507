package commands

import "tocsin/storage"

// reminders says whether one wants to be reminded of votes, and whether it may ring.
func reminders() Command {
	return Command{Key: "reminders", Group: selfGroup, Guard: anyone, Run: func(c *Call) error {
		meaning, ok := c.answers.word(c.rest)
		chosen := map[string]storage.Reminders{"yes": storage.RemindRinging, "no": storage.RemindNever, "silent": storage.RemindSilently}
		if _, known := chosen[meaning]; !ok || !known {
			return refuse("reminders.which", "reminders", c.commandLine("reminders"),
				"yes", c.name("answer.yes"), "silent", c.name("answer.silent"), "no", c.name("answer.no"))
		}
		if err := c.tx.SetReminders(c.member.ID, chosen[meaning]); err != nil {
			return err
		}
		c.say("reminders.set-" + meaning)
		return nil
	}}
}
