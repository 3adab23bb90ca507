package commands

import (
	"slices"
	"strings"

	"tocsin/collective/mandate"
)

// onMandate does with a mandate what is said after its number.
func (c *Call) onMandate(m mandate.Mandate, rest string) error {
	if rest == "" {
		return c.showMandate(m)
	}
	verb, took := c.mandateVerb(rest)
	after := strings.TrimSpace(strings.TrimLeft(afterWords(rest, took), ": "))
	switch verb {
	case "yes":
		return c.sayYes(m)
	case "no":
		return c.sayNo(m)
	case "willing":
		return c.sayWilling(m)
	case "vote":
		return c.voteInstead(m)
	case "return":
		return c.returnMandate(m)
	case "revoke":
		return c.revokeMandate(m, after)
	case "report":
		return c.reportMandate(m, after)
	}
	args, err := c.mandateArgs(m)
	if err != nil {
		return err
	}
	if near := closest(c.mandatingWords, rest); slices.Contains([]string{"willing", "vote", "return", "revoke", "report"}, near) {
		return refuse("unknown.nearest", "said", quoted(rest), "nearest", c.commandLine(mandateKey)+" "+itoa(m.Number)+" "+c.name("mandating."+near))
	}
	return refuse("mandate.what", args(c.voice, c.mark())...)
}

// mandateVerb is what is to be done with a mandate, and how many words say so.
func (c *Call) mandateVerb(text string) (verb string, took int) {
	words := strings.Fields(text)
	if verb, took = c.mandatingWords.prefix(words); slices.Contains([]string{"willing", "vote", "return", "revoke", "report"}, verb) {
		return verb, took
	}
	if meaning, n := c.answers.prefix(words); (meaning == "yes" || meaning == "no") && n == len(words) {
		return meaning, n
	}
	return "", 0
}

// onMyMandate does what is said without a number with the one mandate of the asker that it can be about;
// it reports whether something of the kind was said.
func (c *Call) onMyMandate(text string) (said bool, err error) {
	verb, _ := c.mandateVerb(text)
	if verb == "" || verb == "willing" || verb == "vote" || verb == "report" && c.givesMandate(text) {
		return false, nil
	}
	circles, err := c.inView()
	if err != nil {
		return true, err
	}
	all, err := c.tx.Mandates(idsOfRooms(circles), mandate.Asked, mandate.Voting, mandate.Held, mandate.Expired)
	if err != nil {
		return true, err
	}
	mine := slices.DeleteFunc(all, func(m mandate.Mandate) bool { return !c.couldBe(verb, m) })
	if len(mine) != 1 {
		return true, refuse("mandate.which", "mandate", c.commandLine(mandateKey), "verb", strings.TrimSpace(cutTo(clean(text), 40)))
	}
	return true, c.onMandate(mine[0], text)
}

// couldBe says whether the asker can say something of a mandate without its number.
func (c *Call) couldBe(verb string, m mandate.Mandate) bool {
	mine := m.Holder == c.me()
	switch verb {
	case "yes":
		return mine && m.State == mandate.Asked
	case "no":
		return mine && (m.Pending() || m.State == mandate.Held)
	case "report":
		return mine && (m.InForce(c.now) || m.Awaited())
	case "revoke":
		return false
	}
	return mine && m.InForce(c.now)
}
