package decision

import (
	"time"

	"tocsin/collective"
)

// Count is how an electorate voted. Each of its members, and each guest of an urn,
// stands in exactly one of Ballots, Invalid, Late and Absent, so that these add up to
// Electorate; abstaining is a choice among Ballots.
type Count struct {
	Electorate int             `json:"electorate"` // guests included
	Guests     int             `json:"guests,omitempty"`
	Active     int             `json:"active,omitempty"` // what the quorum is of, where the rules ask
	Ballots    map[Choice]int  `json:"ballots,omitempty"`
	Channels   map[Channel]int `json:"channels,omitempty"` // the same ballots by their channel
	Invalid    int             `json:"invalid"`            // only ballots that nobody can read
	Late       int             `json:"late"`               // only ballots after the deadline
	Absent     int             `json:"absent"`             // no ballot at all
}

// Of is how many ballots say c.
func (c Count) Of(choice Choice) int { return c.Ballots[choice] }

// Voted is how many took part with a ballot that can be read.
func (c Count) Voted() int {
	sum := 0
	for _, n := range c.Ballots {
		sum += n
	}
	return sum
}

// Complete says whether everybody voted, in time and readably: nothing that can still
// come would change the count, so that an open vote may close early.
func (c Count) Complete() bool {
	return c.Electorate > 0 && c.Absent == 0 && c.Late == 0 && c.Invalid == 0
}

// add counts n ballots that say the same.
func (c *Count) add(choice Choice, channel Channel, n int) {
	switch {
	case n <= 0:
	case choice == Unreadable:
		c.Invalid += n
	default:
		if c.Ballots == nil {
			c.Ballots, c.Channels = map[Choice]int{}, map[Channel]int{}
		}
		c.Ballots[choice] += n
		c.Channels[channel] += n
	}
}

// Count counts a box. In an open vote a member's last readable ballot of before the
// deadline counts, whatever came before or after it; whoever stands on the list of an
// urn has voted there and nowhere else. Ballots of people outside the electorate count
// nowhere.
func (b Box) Count() Count {
	c := Count{Active: b.Active}
	stands := make(map[collective.MemberID]standing, len(b.Electorate))
	for _, voter := range b.Electorate {
		stands[voter] = standing{}
	}
	c.Electorate = len(stands)
	for _, ballot := range b.Ballots {
		if before, eligible := stands[ballot.Voter]; eligible {
			stands[ballot.Voter] = before.after(ballot, b.Deadline)
		}
	}
	for _, voter := range b.Late {
		if _, eligible := stands[voter]; eligible {
			stands[voter] = standing{late: true}
		}
	}
	for _, voter := range b.Voted {
		delete(stands, voter)
	}
	for _, urn := range b.Urns {
		for _, voter := range urn.Voters {
			delete(stands, voter)
		}
		c.Electorate, c.Guests = c.Electorate+urn.Guests, c.Guests+urn.Guests
		for choice, n := range urn.Ballots {
			c.add(choice, urn.Channel, n)
		}
	}
	for _, choice := range b.Secret {
		c.add(choice, ByMessage, 1)
	}
	for _, s := range stands {
		c.stand(s)
	}
	return c
}

// standing is where one member of an open vote's electorate stands: a readable ballot
// in time replaces anything, anything else only what is worth less.
type standing struct {
	choice  Choice
	invalid bool
	late    bool
}

func (s standing) after(b Ballot, deadline time.Time) standing {
	switch {
	case b.counts(deadline):
		s.choice = b.Choice
	case b.At.After(deadline):
		s.late = true
	default:
		s.invalid = true
	}
	return s
}

func (c *Count) stand(s standing) {
	switch {
	case s.choice != "":
		c.add(s.choice, ByMessage, 1)
	case s.invalid:
		c.Invalid++
	case s.late:
		c.Late++
	default:
		c.Absent++
	}
}
