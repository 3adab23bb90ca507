package commands

import (
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/collective/hours"
	"tocsin/i18n"
	"tocsin/storage"
)

// defaultsOf are the settings as the first rules of a circle.
func defaultsOf(s Settings) charter.Defaults {
	if s.Zone == nil {
		s.Zone = time.UTC
	}
	return charter.Defaults{
		Rules: s.Rules, Hours: s.Hours, Language: string(s.Language), Zone: s.Zone, Assemblies: s.Assemblies, Actions: s.Actions,
	}
}

// zoneAnywhere is the time zone of what is written where the rules of no circle are at hand.
func (e *Engine) zoneAnywhere() *time.Location { return e.settings.Zone }

// newCall is a Call that nobody asked for, about no circle yet: it knows the rules of all.
func (e *Engine) newCall(tx *storage.Tx) (*Call, error) {
	c := &Call{Engine: e, tx: tx}
	if err := c.rulesAgain(); err != nil {
		return nil, err
	}
	c.speakFor("")
	return c, nil
}

// charterAt is the charter of a circle at a moment, and by which changes.
func (c *Call) charterAt(circle collective.RoomID, at time.Time) (charter.Charter, map[charter.Key]charter.Change) {
	return charter.New(defaultsOf(c.settings)).At(c.changes[circle], at)
}

// charterOf are the rules of a circle as they hold at the moment of the call.
func (c *Call) charterOf(circle collective.RoomID) charter.Charter {
	if len(c.changes[circle]) == 0 {
		return charter.New(defaultsOf(c.settings))
	}
	known, ok := c.charters[circle]
	if !ok {
		known, _ = c.charterAt(circle, c.tx.Now)
		if c.charters == nil {
			c.charters = map[collective.RoomID]charter.Charter{}
		}
		c.charters[circle] = known
	}
	return known
}

// chartersOf are the rules of each of several circles; of none, those of any circle that has
// decided nothing.
func (c *Call) chartersOf(circles []collective.RoomID) []charter.Charter {
	if len(circles) == 0 {
		circles = []collective.RoomID{""}
	}
	all := make([]charter.Charter, len(circles))
	for i, circle := range circles {
		all[i] = c.charterOf(circle)
	}
	return all
}

// rulesAgain reads the rules of circles anew, after something changed.
func (c *Call) rulesAgain() (err error) {
	c.changes, err = c.tx.RuleChanges()
	c.charters = nil
	return err
}

// openHours are when circles may be spoken to unasked about what concerns them together.
func (c *Call) openHours(circles ...collective.RoomID) hours.Open {
	common := hours.Common{}
	for _, one := range c.chartersOf(circles) {
		common = append(common, one.Open())
	}
	if len(common) == 1 {
		return common[0]
	}
	return common
}

// kindRules are the rules by which circles decide together on a kind of proposal: of each the
// strictest.
func (c *Call) kindRules(kind decision.Kind, circles []collective.RoomID) decision.Rules {
	rules, _ := charter.Together(kind, c.chartersOf(circles)...)
	return rules
}

// rulesAt is kindRules at an earlier moment.
func (c *Call) rulesAt(kind decision.Kind, circles []collective.RoomID, at time.Time) decision.Rules {
	all := make([]charter.Charter, len(circles))
	for i, circle := range circles {
		all[i], _ = c.charterAt(circle, at)
	}
	rules, _ := charter.Together(kind, all...)
	return rules
}

// actionRules are which actions of several circles need a decision: those that need one in
// any of them.
func (c *Call) actionRules(circles []collective.RoomID) action.Rules {
	all := action.Rules{Decided: []action.Kind{}}
	for _, one := range c.chartersOf(circles) {
		for _, kind := range one.Actions.Decided {
			if !slices.Contains(all.Decided, kind) {
				all.Decided = append(all.Decided, kind)
			}
		}
	}
	return all
}

// meetingRules are those by which circles meet together: of each the strictest.
func (c *Call) meetingRules(circles []collective.RoomID) assembly.Rules {
	all := c.chartersOf(circles)
	rules := all[0].Assemblies
	for _, one := range all[1:] {
		rules = charter.StrictestMeeting(rules, one.Assemblies)
	}
	return rules
}

// zoneOf is the time zone of a circle.
func (c *Call) zoneOf(circle collective.RoomID) *time.Location { return c.charterOf(circle).Zone }

// speakFor has a call that nobody asked for speak, and read the clock, as a circle does.
func (c *Call) speakFor(circle collective.RoomID) { c.voice = c.voiceFor(circle) }

// speaking is the same call in another voice, for lines that are told in several. What it says itself is lost.
func (c *Call) speaking(v voice) *Call {
	how := *c
	how.voice = v
	return &how
}

// voiceFor is the voice in which a circle is addressed.
func (c *Call) voiceFor(circle collective.RoomID) voice {
	of := c.charterOf(circle)
	return voice{c.catalogue, i18n.Lang(of.Language), c.tx.Now.In(of.Zone)}
}

// voiceTo is the voice in which a member is told something of a circle: in the language that
// the member chose, or else the circle's.
func (c *Call) voiceTo(member storage.Member, circle collective.RoomID) voice {
	v := c.voiceFor(circle)
	if i18n.Has(member.Language) {
		v.lang = i18n.Lang(member.Language)
	}
	return v
}

// home is the circle as whose member somebody is spoken to in a room: the room itself, or in
// private the first of theirs, if all speak one language in one time zone; else none.
func (c *Call) home(room storage.Room, member collective.MemberID) (collective.RoomID, error) {
	if room.Kind == storage.Circle {
		return room.ID, nil
	}
	if !c.speaksOtherwise() {
		return "", nil
	}
	circles, err := c.tx.CirclesOf(member)
	if err != nil || len(circles) == 0 {
		return "", err
	}
	first := c.charterOf(circles[0].ID)
	for _, circle := range circles[1:] {
		if of := c.charterOf(circle.ID); of.Language != first.Language || of.Zone.String() != first.Zone.String() {
			return "", nil
		}
	}
	return circles[0].ID, nil
}

// speaksOtherwise says whether any circle decided on its language or time zone: it saves
// looking for a member's circles where none did.
func (c *Call) speaksOtherwise() bool {
	for _, changes := range c.changes {
		for _, change := range changes {
			if change.Key == charter.Language || change.Key == charter.Zone {
				return true
			}
		}
	}
	return false
}
