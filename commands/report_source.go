package commands

import (
	"encoding/json"
	"errors"
	"slices"

	"tocsin/collective/incident"
	"tocsin/collective/mask"
	"tocsin/storage"
)

// Which message told a report is not kept: only a keyed hash of its event id, for two days, so
// that whoever edits or removes that message changes or withdraws the report. The message itself
// has no act, so that nothing leads from a member to a report.

// maskedSource marks the source of a report whose message was to be removed, because it had
// personal data in it: its removal must not withdraw the report.
const maskedSource = "masked/"

func (d reportDraft) source() string {
	if d.Masked {
		return maskedSource + d.Source
	}
	return d.Source
}

// assent is the message that says yes. Its removal withdraws the report, unless something was to
// be removed from the exchange anyhow.
func (d reportDraft) assent(c *Call) []string {
	if d.Masked {
		return nil
	}
	return []string{c.event.ID}
}

// toldBy are the reports that a message told and that were not withdrawn, and whether personal
// data was taken out of that message.
func (c *Call) toldBy(event string) (told []incident.Report, masked bool, err error) {
	for _, source := range []string{event, maskedSource + event} {
		list, err := c.tx.ReportsBySource(source)
		if err != nil {
			return nil, false, err
		}
		list = slices.DeleteFunc(list, func(r incident.Report) bool { return r.Status == incident.Withdrawn })
		told, masked = append(told, list...), len(list) > 0
	}
	return told, masked, nil
}

// retell changes the report of a message that is edited. Several are withdrawn, and told anew.
func (c *Call) retell() (bool, error) {
	if c.event.Kind != storage.Edit {
		return false, nil
	}
	target := c.event.Body.Target
	told, masked, err := c.toldBy(target)
	if err != nil || len(told) == 0 {
		return false, err
	}
	d := reportDraft{Circle: told[0].Circle, Source: target, Masked: masked}
	if err := d.tell(c, c.rest); err != nil {
		return true, err
	}
	if len(told) != 1 || len(d.Tales) != 1 {
		for _, r := range told {
			if err := c.withdrawReport(r); err != nil {
				return true, err
			}
		}
		return true, c.nextOfReport(d)
	}
	if err := d.placeRegion(c); err != nil {
		return true, err
	}
	return true, c.changeTold(told[0], d.Tales[0])
}

// changeTold has a report say what its message says now. What that leaves out of the service
// stays as it was; a text is to be read again.
func (c *Call) changeTold(r incident.Report, t tale) error {
	if t.Codes.Service == "" {
		t.Codes.Service = r.Codes.Service
	}
	r.Day, r.Codes, r.Values, r.Times, r.Words = t.Day, t.Codes, t.Values, t.Times, incident.Words{Text: mask.Text(t.Text)}
	r.Status = r.Status.Unread()
	if err := errors.Join(c.tx.ChangeReport(r), c.readAgain(r)); err != nil {
		return err
	}
	c.answer(append([]string{c.T("report.changed", "number", itoa(r.Number))}, c.recapLines(t)...)...)
	return nil
}

// untell withdraws what a removed message told, or forgets what it began to tell.
func (c *Call) untell(event string) error {
	told, err := c.tx.ReportsBySource(event)
	if err != nil {
		return err
	}
	assented, err := c.tx.ReportsByAssent(event)
	if err != nil {
		return err
	}
	for _, r := range append(told, assented...) {
		if err := c.withdrawReport(r); err != nil {
			return err
		}
	}
	command, raw, err := c.tx.Dialog(c.room.ID, c.member.ID)
	if errors.Is(err, storage.ErrNotFound) || err == nil && command != reportKey {
		return nil
	} else if err != nil {
		return err
	}
	var d reportDraft
	if err := json.Unmarshal(raw, &d); err != nil || d.Source != event || d.Masked {
		return nil
	}
	return c.tx.EndDialog(c.room.ID, c.member.ID)
}

// withdrawReport takes a report back: it is in no figure any more, and its text is erased.
func (c *Call) withdrawReport(r incident.Report) error {
	if r.Status == incident.Withdrawn {
		return nil
	}
	twins, err := c.tx.TwinsOf(r)
	if err != nil {
		return err
	}
	r.Status, r.Words, r.Quote = incident.Withdrawn, incident.Words{}, false
	return errors.Join(c.tx.ChangeReport(r), c.endReading(r), c.standIn(twins))
}

// standIn has the first of those that repeated a report stand in its place: the others told of
// the fact all the same.
func (c *Call) standIn(twins []incident.Report) error {
	for i, twin := range twins {
		if i == 0 {
			twin.Status, twin.Twin = incident.Received, 0
			if len(twins) > 1 {
				twin.Status = incident.Corroborated
			}
		} else {
			twin.Twin = twins[0].Number
		}
		if err := errors.Join(c.tx.ChangeReport(twin), c.planReading(twin)); err != nil {
			return err
		}
	}
	return nil
}

// mine says whether a report can be changed by the asker: in private by the words of its
// receipt, and anywhere by who told it in a circle.
func (c *Call) mine(r incident.Report, receipt string) (bool, error) {
	for _, said := range slices.Compact([]string{memberReceipt(c), saidReceipt(receipt)}) {
		if ok, err := c.tx.HasReceipt(r, said); ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}
