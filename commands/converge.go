package commands

import (
	"errors"
	"strings"

	"tocsin/storage"
)

const convergeKey = "converge"

// converge is for a room that collectives share, each with a Tocsin of its own: it shows who signs
// there, puts the same question to all of them, and adds figures that were published. No list of
// members leaves a collective for it, see docs/security.md.
func converge() Command {
	return Command{Key: convergeKey, Group: decideGroup, Guard: ofACircle, Run: runConverge, Undo: undoConverge}
}

func convergingKeys() []string { return []string{"choices", "key", "end"} }

func runConverge(c *Call) error {
	words := strings.Fields(c.rest)
	if len(words) == 0 {
		return c.showConvergence()
	}
	word, took := c.convergingWords.prefix(words)
	switch {
	case word == "end" && took == len(words):
		return c.diverge()
	case word == "key":
		return c.trustKey(strings.Join(words[took:], ""))
	}
	if key, _ := c.names.word(words[0]); key == figuresKey {
		return c.shareFigures(words[1:])
	}
	if n, rest := leadingNumber(c.rest); n > 0 {
		return c.aboutConsultation(n, strings.Fields(rest))
	}
	return c.consult(c.rest)
}

// aboutConsultation takes part in a consultation, withdraws it, or shows where it is.
func (c *Call) aboutConsultation(n int, words []string) error {
	con, err := c.consultation(n)
	if err != nil {
		return err
	}
	if len(words) == 0 {
		return c.showConsultation(con)
	}
	if meaning, _ := c.answers.word(strings.Trim(words[0], ",")); meaning == "yes" {
		return c.takePart(con, words[1:])
	} else if meaning == "no" {
		return refuse("converge.no", "number", itoa(n), "converge", c.commandLine(convergeKey))
	}
	if key, _ := c.names.word(words[0]); key == "withdraw" && len(words) == 1 {
		return c.retire(con)
	}
	return refuse("converge.what", "number", itoa(n), "said", quoted(strings.Join(words, " ")), "converge", c.commandLine(convergeKey),
		"yes", c.name("answer.yes"), "withdraw", c.name("name.withdraw"))
}

// retire takes back a question to which no other collective has answered yet.
func (c *Call) retire(con storage.Consultation) error {
	if con.Proposal != "" {
		p, err := c.tx.ProposalByID(con.Proposal)
		if err != nil {
			return err
		}
		return refuse("converge.votes-already", "number", itoa(con.Number), "withdraw", c.commandLine("withdraw"), "local", number(p))
	}
	if con.Account != "" || con.Author != c.member.ID || con.State != storage.ConsultationOffered {
		return refuse("converge.not-yours", "number", itoa(con.Number))
	}
	return c.withdrawOffer(con)
}

// undoConverge takes back a question, or the vote on it here, when the message that began it is removed.
func undoConverge(c *Call, id string) error {
	con, err := c.tx.Consultation(id)
	if err != nil {
		return err
	}
	if con.Proposal == "" {
		return c.retire(con)
	}
	p, err := c.ownOpen(con.Proposal, "withdraw.not-alone")
	if err != nil {
		return err
	}
	return c.withdraw(p, "withdraw.done")
}

// joint says whether a proposal is the vote of this collective in a joint consultation, and which.
func (c *Call) joint(proposal string) (con storage.Consultation, is bool, err error) {
	con, err = c.tx.ConsultationOf(proposal)
	if errors.Is(err, storage.ErrNotFound) {
		return con, false, nil
	}
	return con, err == nil, err
}

// unchanged refuses to change a vote whose text and deadline other collectives have too.
func (c *Call) unchanged(proposal string) error {
	con, is, err := c.joint(proposal)
	if err != nil || !is {
		return err
	}
	return refuse("converge.fixed", "number", itoa(con.Number), "withdraw", c.commandLine("withdraw"))
}
