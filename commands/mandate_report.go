package commands

import (
	"errors"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/mandate"
	"tocsin/storage"
)

// reportMandate gives the report of a mandate, in the place of one before. It is the words of whoever has
// the mandate to their circle; of somebody without an account any member passes it on.
func (c *Call) reportMandate(m mandate.Mandate, text string) error {
	if m.Holder != c.me() && !isGuest(m.Holder) || !m.Was() {
		return c.notNow(m)
	}
	if cleanLines(unquoted(text)) == "" {
		args, err := c.mandateArgs(m)
		if err != nil {
			return err
		}
		if err := c.tx.SaveDialog(c.room.ID, c.member.ID, mandateKey, mandateDraft{Number: m.Number, Asked: askTold}); err != nil {
			return err
		}
		c.answer(c.T("mandate.ask-told", args(c.voice, c.mark())...), c.T("dialog.cancel"))
		return nil
	}
	return c.keepReport(m, text)
}

func (c *Call) keepReport(m mandate.Mandate, text string) error {
	text = cleanLines(unquoted(text))
	if text == "" {
		return refuse("mandate.ask-told")
	} else if len([]rune(text)) > maxText {
		return refuse("propose.text-too-long", "max", maxText)
	}
	next, err := m.Tell(text, c.now)
	if errors.Is(err, mandate.ErrState) {
		return c.ending(c.notNow(m))
	} else if err != nil {
		return err
	}
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return err
	}
	if err := errors.Join(c.tx.SaveMandate(next), c.tx.Unplan(dueMandateReport, m.ID), c.recordMandate(m, "report-mandate")); err != nil {
		return err
	}
	c.did(mandateKey, "report:"+m.ID+":"+itoa(next.Tellings))
	if err := c.mandateOnAgenda(next); err != nil {
		return err
	}
	return c.tellMandate(next, func(v voice, args []any) []string {
		return []string{v.T("mandate.report-of", args...), next.Told, v.T("mandate.report-next", args...)}
	})
}

// reportMandateDue reminds whoever has a mandate of its report, once and in private.
func reportMandateDue(c *Call) error {
	m, ok, err := c.dueMandate(mandate.Held)
	if err != nil || !ok || !m.Awaited() {
		return err
	}
	member, isMember := m.Holder.Member()
	if !isMember {
		return nil
	}
	args, err := c.mandateArgs(m)
	if err != nil {
		return err
	}
	return c.tellOf(m.Circle, member, func(v voice) []string {
		return []string{v.T("mandate.report-soon", args(v, "")...), v.T("mandate.report-soon-how", args(v, "")...)}
	})
}

// mandateOnAgenda puts a report on the next agenda of its circle, or takes it off.
func (c *Call) mandateOnAgenda(m mandate.Mandate) error {
	if err := c.dropSettledIn([]collective.RoomID{m.Circle}); err != nil {
		return err
	}
	ahead, err := c.tx.Assemblies(m.Circle, 1, assembly.Called, assembly.Dateless)
	if err != nil || len(ahead) == 0 || !m.ComesUp(ahead[0].Starts) {
		return err
	}
	return c.carryOver(ahead[0])
}

// carryMandates puts on an agenda the reports of mandates that were given and not spoken of, or are due by
// then.
func (c *Call) carryMandates(a assembly.Assembly, circle collective.RoomID, items *[]assembly.Item) error {
	all, err := c.mandatesOf(circle)
	if err != nil {
		return err
	}
	v := c.voiceFor(circle)
	for _, m := range all {
		if !m.ComesUp(a.Starts) {
			continue
		}
		title := v.T("mandate.item", "what", capital(v.postName(m.Post)))
		if err := c.comesUpAmong(a, []collective.RoomID{circle}, items, title, assembly.Origin{Kind: assembly.OfMandate, Number: m.Number}); err != nil {
			return err
		}
	}
	return nil
}

// mandateSpoken notes that an assembly spoke of the report of a mandate.
func (c *Call) mandateSpoken(number int) error {
	m, err := c.tx.MandateByNumber(number)
	if err != nil || m.ToldAt.IsZero() || m.Spoken {
		return ignoring(err, storage.ErrNotFound)
	}
	m.Spoken = true
	return c.tx.SaveMandate(m)
}
