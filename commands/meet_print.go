package commands

import (
	"fmt"
	"time"

	"tocsin/collective/assembly"
	sheet "tocsin/report/minutes"
	"tocsin/storage"
)

// printMeeting gives the agenda of an assembly to print, with a list to sign.
func (c *Call) printMeeting(a assembly.Assembly, _ string) error {
	items, err := c.tx.Items(a.ID)
	if err != nil {
		return err
	}
	members, err := c.membersOf(a)
	if err != nil {
		return err
	}
	s := sheet.AgendaSheet{
		Lang: string(c.lang), Title: c.meetingTitle(a), Lines: []string{c.whenAndWhere(a), c.T("sheet.how")},
		Signatures: len(members), Footer: c.T("pv.footer-agenda", "number", itoa(a.Number)), Words: sheet.AgendaWords{
			Agenda: c.T("sheet.agenda"), Planned: c.T("sheet.planned"), Notes: c.T("sheet.notes"), Presence: c.T("sheet.presence"),
			Hint: c.T("sheet.hint"), Name: c.T("sheet.name"), Signature: c.T("sheet.signature"),
		},
	}
	var total time.Duration
	for _, i := range assembly.Sort(items) {
		if i.State != assembly.ToTreat && i.State != assembly.Current {
			continue
		}
		line := sheet.Item{Number: itoa(i.Number), Title: i.Title}
		if i.Minutes > 0 {
			line.Planned = c.length(i.Planned())
			total += i.Planned()
		}
		s.Items = append(s.Items, line)
	}
	if total > 0 {
		s.Total = c.T("sheet.total", "length", c.length(total))
	}
	file, err := sheet.Agenda(s)
	if err != nil {
		return fmt.Errorf("print agenda: %w", err)
	}
	c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: c.T("sheet.done", "come", c.commandLine(comeKey)),
		File: &storage.File{Name: fmt.Sprintf("%s-%d.pdf", c.T("sheet.file"), a.Number), MIME: "application/pdf", Data: file}})
	return nil
}
