package commands

import (
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/mandate"
)

// kindOfMandates is the kind of the proposals that decide on mandates.
const kindOfMandates = decision.Mandate

// mayBeGiven says why a mandate cannot be given as it is drafted, as far as that is known, or nil: the same
// is on its way, or somebody would have two of a kind while others are willing.
func (c *Call) mayBeGiven(d mandateDraft) error {
	if d.Post.IsZero() || d.Way == "" {
		return nil
	}
	all, err := c.mandatesOf(d.Circle, mandate.Asked, mandate.Voting, mandate.Calling, mandate.Held)
	if err != nil {
		return err
	}
	for _, m := range all {
		if m.Pending() && m.Post.Same(d.Post) && m.Way == d.Way && m.Holder == d.Who {
			return refuse("mandate.twice", "number", itoa(m.Number), "what", c.postName(m.Post), "mandate", c.commandLine(mandateKey))
		}
	}
	if d.Way == mandate.ByLot {
		return nil
	}
	willing, err := c.willingHere(d.Circle)
	if err != nil {
		return err
	}
	others := mandate.Before(d.Who, d.Post, all, willing, c.now)
	if len(others) == 0 {
		return nil
	}
	names, err := c.namesOf(others)
	if err != nil {
		return err
	}
	who, err := c.speakerName(d.Who)
	if err != nil {
		return err
	}
	return refuse("mandate.others-first", "who", who, "what", c.postName(d.Post), "others", strings.Join(names, ", "), "first", firstOf(names),
		"mandate", c.commandLine(mandateKey), "to", c.name("mandating.to"), "until", c.name("mandating.until"), "lot", c.name("mandating.lot"))
}

// othersFirst are the members who come before somebody for a post, because they are willing and have none
// of it while that one has.
func (c *Call) othersFirst(circle collective.RoomID, post mandate.Post, who assembly.Speaker) ([]collective.MemberID, error) {
	all, err := c.mandatesOf(circle, mandate.Held) // what somebody had before does not matter
	if err != nil {
		return nil, err
	}
	willing, err := c.willingHere(circle)
	return mandate.Before(who, post, all, willing, c.now), err
}

func firstOf(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return names[0]
}

// willingHere are the members of a circle who said that they are willing, and are still there.
func (c *Call) willingHere(circle collective.RoomID) ([]mandate.Willing, error) {
	all, err := c.tx.Willing(circle)
	if err != nil {
		return nil, err
	}
	joined, err := c.tx.Joined(circle, c.tx.Now)
	return slices.DeleteFunc(all, func(w mandate.Willing) bool { return !slices.Contains(joined, w.Member) }), err
}

// giveMandate has a mandate on its way: whoever is named is asked first, unless they named themselves or
// have no account; a lot is called.
func (c *Call) giveMandate(d mandateDraft) error {
	m := mandate.Mandate{Circle: d.Circle, Author: c.member.ID, Post: d.Post, Way: d.Way, Holder: d.Who, Scope: d.Scope, Until: d.Until, Report: d.Report,
		Created: c.now, State: mandate.Asked, Rules: c.kindRules(kindOfMandates, []collective.RoomID{d.Circle})}
	m.Rules.Secret = m.Rules.Secret || d.Secret
	switch {
	case m.Way == mandate.ByLot:
		return c.callLot(m)
	case m.Holder == c.me() || isGuest(m.Holder):
		m.State = mandate.Voting
		if err := c.tx.AddMandate(&m); err != nil {
			return err
		}
		if err := c.recordMandate(m, "new-mandate"); err != nil {
			return err
		}
		return c.voteOnGiving(m)
	}
	return c.askHolder(m)
}

// isGuest says whether somebody has no account.
func isGuest(who assembly.Speaker) bool {
	_, guest := who.Guest()
	return guest
}
