package commands

import (
	"strings"

	"tocsin/i18n"
	"tocsin/storage"
)

// help says what one can do, or how one command is used.
func help() Command {
	return Command{Key: "help", Guard: anyone, Run: func(c *Call) error {
		if c.rest != "" {
			return c.helpOn(c.rest)
		}
		lines := []string{c.T("help.intro")}
		for _, group := range groups() {
			var names []string
			for _, command := range c.commands {
				if command.Group == group {
					names = append(names, "`"+c.commandLine(command.Key)+"`")
				}
			}
			lines = append(lines, c.T("help.group", "group", capital(c.name("group."+string(group))), "commands", strings.Join(names, " ")))
		}
		more := "help.more"
		if c.room.Kind == storage.Direct {
			more = "help.more-direct"
		}
		c.answer(append(lines, c.T(more, "help", c.commandLine("help"), "vote", c.name("name."+voteKey), "group", c.name("group."+string(paperGroup))))...)
		return nil
	}}
}

func (c *Call) helpOn(asked string) error {
	for _, group := range groups() {
		for _, lang := range i18n.Langs() {
			for _, word := range c.Engine.catalogue.Words(lang, "group."+string(group)) {
				if sameText(word, asked) {
					return c.helpOnGroup(group)
				}
			}
		}
	}
	name, _, _ := splitCommand(asked)
	key, ok := c.names.word(name)
	if !ok {
		return c.unknown(name, "")
	}
	c.say("usage."+key, "command", c.commandLine(key), "yes", c.name("answer.yes"), "no", c.name("answer.no"))
	return nil
}

// helpOnGroup lists the commands of a group with what they do.
func (c *Call) helpOnGroup(group Group) error {
	var lines []string
	for _, command := range c.commands {
		if command.Group == group {
			lines = append(lines, c.T("help.line", "command", c.commandLine(command.Key), "does", c.T("help."+command.Key)))
		}
	}
	c.answer(append([]string{capital(c.name("group."+string(group))) + c.T("help.colon")}, lines...)...)
	return nil
}
