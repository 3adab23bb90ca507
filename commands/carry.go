package commands

import "tocsin/storage"

const carryKey = "carry"

// carry says that one carries out what was decided; nobody is named by others.
func carry() Command {
	return Command{Key: carryKey, Group: lifeGroup, Guard: ofACircle, Undo: undoCarry, Run: func(c *Call) error {
		n, rest := leadingNumber(c.rest)
		if n == 0 {
			return refuse("carry.which", "carry", c.commandLine(carryKey))
		}
		p, err := c.visible(n)
		if err != nil {
			return err
		}
		if !p.Adopted() {
			return refuse("carry.not-adopted", "number", number(p), "result", c.commandLine(resultKey))
		}
		if meaning, _ := c.answers.word(rest); meaning == "no" {
			if err := undoCarry(c, p.ID); err != nil {
				return err
			}
			c.say("carry.left", "number", number(p))
			return nil
		}
		if _, err := c.tx.Support(p.ID, storage.Carries, storage.Support{Member: c.member.ID}); err != nil {
			return err
		}
		c.did(carryKey, p.ID)
		names, err := c.supporters(p.ID, storage.Carries)
		if err != nil {
			return err
		}
		c.say("carry.done", "number", number(p), "title", p.Title, "names", names)
		return c.record(p, carryKey, "")
	}}
}

func undoCarry(c *Call, id string) error {
	if err := c.tx.Unsupport(id, storage.Carries, c.member.ID); err != nil {
		return err
	}
	p, err := c.tx.ProposalByID(id)
	if err != nil {
		return err
	}
	return c.record(p, "leave", "")
}
