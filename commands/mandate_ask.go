package commands

import (
	"tocsin/collective"
	"tocsin/collective/mandate"
	"tocsin/storage"
)

// askHolder keeps a mandate and plans to ask whoever is named, in private; the circle reads that it was
// proposed to them.
func (c *Call) askHolder(m mandate.Mandate) error {
	if err := c.tx.AddMandate(&m); err != nil {
		return err
	}
	c.did(mandateKey, "new:"+m.ID)
	hours := c.openHours(m.Circle)
	silent := hours.Next(c.now.Add(mandate.Patience))
	if err := c.tx.Plan(dueMandateAsk, m.ID, hours.Next(c.now.Add(besideSlips))); err != nil {
		return err
	}
	if err := c.tx.Plan(dueMandateSilent, m.ID, silent); err != nil {
		return err
	}
	if err := c.recordMandate(m, "new-mandate"); err != nil {
		return err
	}
	return c.tellMandate(m, func(v voice, args []any) []string {
		lines := append([]string{v.T("mandate.proposed", args...)}, v.mandateDays(m)...)
		return append(lines, v.T("mandate.asked-first", append(args, "silent", v.moment(silent))...))
	})
}

// mandateDays are until when it is and by when there is a report, and what is to be done.
func (v voice) mandateDays(m mandate.Mandate) []string {
	line := v.T("mandate.until", "day", v.day(m.Until))
	if !noDay(m.Report) {
		line += " · " + v.T("mandate.report-by", "day", v.day(m.Report))
	}
	lines := []string{capital(line)}
	if m.Scope != "" {
		lines = append(lines, v.T("mandate.scope", "text", m.Scope))
	}
	return lines
}

// askMandateDue asks in private whether somebody takes a mandate. They need no reason.
func askMandateDue(c *Call) error {
	m, ok, err := c.dueMandate(mandate.Asked)
	if err != nil || !ok {
		return err
	}
	member, _ := m.Holder.Member()
	names, err := c.circleNames([]collective.RoomID{m.Circle})
	if err != nil {
		return err
	}
	args, err := c.mandateArgs(m)
	if err != nil {
		return err
	}
	return c.tellOf(m.Circle, member, func(v voice) []string {
		lines := append([]string{v.T("mandate.ask-you", append(args(v, ""), "circle", names[0])...)}, v.mandateDays(m)...)
		return append(lines, v.T("mandate.ask-you-how", args(v, "")...))
	})
}

// silentMandateDue ends what nobody said yes to.
func silentMandateDue(c *Call) error {
	m, ok, err := c.dueMandate(mandate.Asked)
	if err != nil || !ok {
		return err
	}
	return c.lapseMandate(m, "mandate.not-given")
}

// dueMandate is the mandate of what fell due, as long as it is in a state; what falls due outside the
// circle's hours waits for them.
func (c *Call) dueMandate(state mandate.State) (m mandate.Mandate, ok bool, err error) {
	m, err = c.tx.MandateByID(c.due.Ref)
	if err != nil || m.State != state {
		return m, false, err
	}
	c.speakFor(m.Circle)
	if !c.openHours(m.Circle).Holds(c.now) {
		return m, false, c.tx.Plan(c.due.Kind, m.ID, c.openHours(m.Circle).Next(c.now))
	}
	circle, err := c.tx.Room(m.Circle)
	return m, err == nil && circle.State == storage.Joined, err
}
