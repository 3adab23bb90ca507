package commands

import (
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/storage"
)

// seedSize is the size of the seed of a draw, in bytes.
const seedSize = 16

// drawRoles draws the free roles among the members who are there and have none. The seed
// is made after the list stood, and published with it.
func (c *Call) drawRoles(a assembly.Assembly) error {
	if !a.Live() {
		return refuse("role.draw-later", "meet", c.commandLine(meetKey), "open", c.name("act.open"))
	}
	d, err := c.drawing(a)
	if err != nil {
		return err
	}
	if len(d.Roles) == 0 {
		return c.showRoles(a)
	}
	if len(d.Candidates) == 0 {
		return refuse("role.nobody", "here", c.name("live.here"), "come", c.commandLine(comeKey))
	}
	all, err := c.tx.Drawings(a.ID)
	if err != nil {
		return err
	}
	if err := c.tx.SaveDrawings(a.ID, append(all, d)); err != nil {
		return err
	}
	for _, h := range d.Holders() {
		if err := c.tx.SaveRole(a.ID, h); err != nil {
			return err
		}
	}
	c.did(roleKey, "")
	if err := c.recordMeeting(a, "draw-roles", d.Seed); err != nil {
		return err
	}
	return c.inCircles(a.Circles(), func(circle storage.Room, v voice) error {
		line, err := c.roleLine(v, a)
		if err != nil {
			return err
		}
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: v.T("role.drawn", "n", len(d.Candidates)) + "\n" + line + "\n" +
			v.T("role.refuse", "role", "!"+v.name("name."+roleKey), "no", v.name("answer.no"))})
		c.post(circle, storage.Outgoing{Op: storage.Attach, Text: v.T("role.proof"),
			File: &storage.File{Name: fmt.Sprintf("%s-%d.txt", v.T("role.file"), a.Number), MIME: "text/plain", Data: []byte(v.drawProof(d))}})
		return nil
	})
}

// drawing is a draw for the free roles.
func (c *Call) drawing(a assembly.Assembly) (assembly.Drawing, error) {
	d := assembly.Drawing{Who: map[string]assembly.Speaker{}}
	holders, err := c.tx.Roles(a.ID)
	if err != nil {
		return d, err
	}
	for _, r := range assembly.Roles() {
		if !slices.ContainsFunc(holders, func(h assembly.Holder) bool { return h.Role == r }) {
			d.Roles = append(d.Roles, r)
		}
	}
	d.Places = len(d.Roles)
	attendees, err := c.tx.Attendees(a.ID)
	if err != nil {
		return d, err
	}
	turns, err := c.tx.RoleTurns(a.Circle)
	if err != nil {
		return d, err
	}
	for _, who := range attendees {
		id, isMember := who.Who.Member()
		if !isMember || !who.Here || who.Presence == assembly.Absent || slices.ContainsFunc(holders, func(h assembly.Holder) bool { return h.Who == who.Who }) {
			continue
		}
		name, err := c.speakerName(who.Who)
		if err != nil {
			return d, err
		}
		for i := 2; d.Who[name] != ""; i++ { // two of one name
			name = strings.TrimSuffix(name, " ("+itoa(i-1)+")") + " (" + itoa(i) + ")"
		}
		d.Who[name] = who.Who
		d.Candidates = append(d.Candidates, assembly.Candidate{ID: name, Past: turns[id]})
	}
	seed := make([]byte, seedSize)
	for i := range seed {
		seed[i] = byte(c.settings.Pick(256))
	}
	d.Seed = hex.EncodeToString(seed)
	return d, nil
}

// drawProof is a draw as a file that anybody can check.
func (v voice) drawProof(d assembly.Drawing) string {
	lines := strings.Split(v.T("role.how-to-check"), "\n")
	for i, r := range d.Roles {
		place := "–"
		if drawn := d.Drawn(); i < len(drawn) && drawn[i] != "" {
			place = drawn[i]
		}
		lines = append(lines, v.name("role."+string(r))+v.T("help.colon")+" "+place)
	}
	for i, line := range lines {
		lines[i] = "# " + line
	}
	return strings.Join(lines, "\n") + "\n" + d.Proof()
}

// rememberRoles counts a turn for each member who had a role, or takes it back.
func (c *Call) rememberRoles(a assembly.Assembly, by int) error {
	holders, err := c.tx.Roles(a.ID)
	if err != nil {
		return err
	}
	var members []collective.MemberID
	for _, h := range holders {
		if id, ok := h.Who.Member(); ok && !slices.Contains(members, id) {
			members = append(members, id)
		}
	}
	for _, circle := range a.Circles() {
		if err := c.tx.AddRoleTurns(circle, members, by); err != nil {
			return err
		}
	}
	return nil
}
