package commands

import (
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/mandate"
	"tocsin/storage"
)

// callLot says in the circle that a mandate is given by lot, when, and how others come forward or have it
// put to the vote.
func (c *Call) callLot(m mandate.Mandate) error {
	m.State, m.Draws = mandate.Calling, c.drawTime(m.Circle)
	if err := c.tx.AddMandate(&m); err != nil {
		return err
	}
	c.did(mandateKey, "new:"+m.ID)
	if err := errors.Join(c.tx.Plan(dueMandateDraw, m.ID, m.Draws), c.recordMandate(m, "new-mandate")); err != nil {
		return err
	}
	names, err := c.willingNames(m.Circle, m.Post)
	if err != nil {
		return err
	}
	return c.tellMandate(m, func(v voice, args []any) []string {
		lines := append([]string{v.T("mandate.lot", args...)}, v.mandateDays(m)...)
		lines = append(lines, v.T("mandate.lot-how", args...))
		if len(names) > 0 {
			lines = append(lines, v.T("mandate.willing-already", "names", strings.Join(names, ", ")))
		}
		return append(lines, v.T("mandate.lot-vote", args...))
	})
}

// drawMandateDue draws the lot among those who are willing then.
func drawMandateDue(c *Call) error {
	m, ok, err := c.dueMandate(mandate.Calling)
	if err != nil || !ok {
		return err
	}
	lot, err := c.mandateLot(m)
	if err != nil {
		return err
	}
	if len(lot.Candidates) == 0 {
		return c.lapseMandate(m, "mandate.nobody-willing")
	}
	m.Lot = &lot
	next, err := m.Give(lot.Drawn(), decision.Rules{}, c.now)
	if errors.Is(err, mandate.ErrOver) {
		return c.lapseMandate(m, "mandate.not-given")
	} else if err != nil {
		return err
	}
	if err := c.beginMandate(next, "draw-mandate"); err != nil {
		return err
	}
	return c.tellDrawn(next, len(lot.Candidates))
}

// mandateLot are those who are willing, with what they have and had, and a seed that is made now.
func (c *Call) mandateLot(m mandate.Mandate) (mandate.Lot, error) {
	all, err := c.mandatesOf(m.Circle)
	if err != nil {
		return mandate.Lot{}, err
	}
	willing, err := c.willingHere(m.Circle)
	if err != nil {
		return mandate.Lot{}, err
	}
	lot, turns, taken := mandate.Lot{}, mandate.Turns(all, m.Post), map[string]bool{}
	for _, w := range willing {
		if !w.Holds(m.Post, c.now) {
			continue
		}
		who := assembly.Member(w.Member)
		name, err := c.speakerName(who)
		if err != nil {
			return lot, err
		}
		for i := 2; taken[name]; i++ { // two of one name
			name = strings.TrimSuffix(name, " ("+itoa(i-1)+")") + " (" + itoa(i) + ")"
		}
		taken[name] = true
		lot.Candidates = append(lot.Candidates, mandate.Candidate{Name: name, Who: who, Has: mandate.HasOf(who, m.Post, all, c.now), Turns: turns[who]})
	}
	seed := make([]byte, seedSize)
	for i := range seed {
		seed[i] = byte(c.settings.Pick(256))
	}
	lot.Seed = hex.EncodeToString(seed)
	return lot, nil
}

// tellDrawn says to whom a mandate fell among how many, and gives the draw as a file.
func (c *Call) tellDrawn(m mandate.Mandate, among int) error {
	args, err := c.mandateArgs(m)
	if err != nil {
		return err
	}
	return c.inCircles([]collective.RoomID{m.Circle}, func(circle storage.Room, v voice) error {
		of := append(args(v, "!"), "n", among, "passing", v.moment(m.Began.Add(mandate.Refusing)))
		lines := append([]string{v.T("mandate.drawn", of...)}, v.mandateDays(m)...)
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(append(lines, v.T("mandate.drawn-how", of...)))})
		proof := strings.Split(v.T("mandate.how-to-check"), "\n")
		for i, line := range proof {
			proof[i] = "# " + line
		}
		c.post(circle, storage.Outgoing{Op: storage.Attach, Text: v.T("role.proof"), File: &storage.File{
			Name: fmt.Sprintf("%s-%d.txt", v.T("mandate.file"), m.Number), MIME: "text/plain", Data: []byte(strings.Join(proof, "\n") + "\n" + m.Lot.Proof())}})
		return nil
	})
}

// willingNames are the names of those who are willing to take a kind of mandate in a circle.
func (c *Call) willingNames(circle collective.RoomID, post mandate.Post) ([]string, error) {
	willing, err := c.willingHere(circle)
	if err != nil {
		return nil, err
	}
	return c.namesAmong(willing, post)
}

// namesAmong are the names of those among some who are willing to take a kind of mandate.
func (c *Call) namesAmong(willing []mandate.Willing, post mandate.Post) ([]string, error) {
	var ids []collective.MemberID
	for _, w := range willing {
		if w.Holds(post, c.now) {
			ids = append(ids, w.Member)
		}
	}
	return c.namesOf(ids)
}
