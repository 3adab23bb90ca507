package commands

import (
	"fmt"
	"strings"

	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	sheet "tocsin/report/minutes"
	"tocsin/storage"
)

// maxSpoken is how long minutes can be, in bytes, to be said in the chat; longer ones come
// as files alone.
const maxSpoken = 11_000

// sheetOf is the minutes of an assembly as they are laid out, in the language of the circle
// in which they were noted.
func (c *Call) sheetOf(v voice, a assembly.Assembly, d assembly.Document) (sheet.Minutes, error) {
	m := sheet.Minutes{
		Lang: string(v.lang), Title: v.meetingTitle(a), Draft: v.minutesState(a, d), Lines: []string{v.whenAndWhere(a)},
		Words: v.minutesWords(), Footer: v.T("pv.footer", "number", itoa(a.Number), "version", d.Revision+1),
	}
	for _, part := range d.Parts {
		s := sheet.Section{Heading: part.Heading}
		for _, line := range part.Lines {
			s.Lines = append(s.Lines, v.sheetLine(line))
			if line.Kind == assembly.Task {
				m.Tasks = append(m.Tasks, sheet.Task{Who: line.Who, What: line.Text, Due: line.Due})
			}
		}
		if len(s.Lines) > 0 || part.Heading != "" && part.Heading != v.T("pv.general") {
			m.Sections = append(m.Sections, s)
		}
	}
	votes, err := c.tx.AssemblyVotes(a.ID)
	if err != nil {
		return m, err
	}
	for _, vote := range votes {
		p, err := c.tx.ProposalByID(vote.Proposal)
		if err != nil {
			return m, err
		}
		title, lines := v.briefReceipt(p)
		uncounted, err := c.uncounted(p)
		if err != nil {
			return m, err
		}
		if uncounted > 0 {
			lines = append(lines, v.T("receipt.waiting", "ballots", uncounted))
		}
		m.Decisions = append(m.Decisions, sheet.Block{Title: title, Lines: lines})
	}
	next, err := c.followingMeeting(a)
	if err == nil && next.ID != "" {
		m.Next = v.T("meet.line", "title", v.meetingTitle(next), "when", v.whenAndWhere(next))
	}
	return m, err
}

// uncounted is how many ballots are in urns of a decided proposal that nobody confirmed.
func (c *Call) uncounted(p decision.Proposal) (int, error) {
	if p.Receipt == nil {
		return 0, nil
	}
	urns, err := c.waitingUrns(p)
	ballots := 0
	for _, u := range urns {
		ballots += decision.Urn{Ballots: u.Ballots}.Sum()
	}
	return ballots, err
}

// minutesState says how far minutes hold.
func (v voice) minutesState(a assembly.Assembly, d assembly.Document) string {
	if a.State == assembly.Approved {
		return v.T("pv.approved-state")
	}
	if v.now.After(d.Until) {
		return v.T("pv.draft-closed-state")
	}
	return v.T("pv.draft-state", "until", v.moment(d.Until))
}

func (v voice) sheetLine(l assembly.Line) sheet.Line {
	line := sheet.Line{Number: itoa(l.Number), Text: l.Text}
	if l.Kind != "" {
		line.Mark = capital(v.name("note." + string(l.Kind)))
	}
	if l.Who != "" {
		line.Text += " · " + l.Who
	}
	if l.Due != "" {
		line.Text += " · " + v.T("pv.due", "due", l.Due)
	}
	return line
}

func (v voice) minutesWords() sheet.Words {
	return sheet.Words{
		Minutes: v.T("pv.word-minutes"), Decisions: v.T("pv.word-votes"), Tasks: v.T("pv.word-tasks"), Who: v.T("pv.word-who"),
		What: v.T("pv.word-what"), Due: v.T("pv.word-due"), Next: v.T("pv.word-next"),
	}
}

// postMinutes says minutes in a room, where they are short enough for that, and reports
// whether they are. Their tasks stand where they were noted, and not once more at the end.
func (c *Call) postMinutes(room storage.Room, m sheet.Minutes) bool {
	m.Tasks = nil
	text, page := strings.TrimSpace(m.Markdown()), m.Fragment()
	if max(len(text), len(page)) > maxSpoken {
		return false
	}
	c.post(room, storage.Outgoing{Op: storage.Say, Text: text, HTML: page})
	return true
}

// postMinutesFiles attaches minutes to print and to send.
func (c *Call) postMinutesFiles(room storage.Room, v voice, a assembly.Assembly, m sheet.Minutes) error {
	pdf, err := m.PDF()
	if err != nil {
		return fmt.Errorf("print minutes: %w", err)
	}
	page, err := m.HTML()
	if err != nil {
		return fmt.Errorf("write minutes: %w", err)
	}
	name := fmt.Sprintf("%s-%d", v.T("pv.file-name"), a.Number)
	c.post(room, storage.Outgoing{Op: storage.Attach, Text: v.T("pv.pdf"),
		File: &storage.File{Name: name + ".pdf", MIME: "application/pdf", Data: pdf}})
	c.post(room, storage.Outgoing{Op: storage.Attach, Text: v.T("pv.html"),
		File: &storage.File{Name: name + ".html", MIME: "text/html", Data: page}})
	return nil
}
