package commands

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"tocsin/collective/assembly"
)

// keptLine is a line of the minutes as a field, with the part that it is in.
type keptLine struct {
	Part int           `json:"part"`
	Line assembly.Line `json:"line"`
}

const lineField = "line/"

func readMinutes(c *Call, id string) (fields, error) {
	d, err := c.tx.Document(id)
	if err != nil {
		return nil, err
	}
	a, err := c.tx.AssemblyByID(id)
	f := fields{"~revision": itoa(d.Revision), "~state": string(a.State)}
	for n, part := range d.Parts {
		for _, line := range part.Lines {
			f[lineField+itoa(line.Number)] = asField(keptLine{n, line})
		}
	}
	return f, err
}

// swingLines are the lines that a swing changes, in the order of their numbers.
func swingLines(of fields) (lines []keptLine, err error) {
	for field, text := range of {
		number, isLine := strings.CutPrefix(field, lineField)
		if !isLine {
			continue
		}
		kept := keptLine{}
		if kept.Line.Number, err = strconv.Atoi(number); err != nil {
			return nil, err
		}
		if err := readField(text, &kept); err != nil {
			return nil, err
		}
		lines = append(lines, kept)
	}
	slices.SortFunc(lines, func(a, b keptLine) int { return a.Line.Number - b.Line.Number })
	return lines, nil
}

// putMinutes has lines of the minutes be as they were. Where nothing else was corrected since,
// whoever had approved them has approved what is there again.
func putMinutes(c *Call, s swing) error {
	a, err := c.tx.AssemblyByID(s.id)
	if err != nil {
		return err
	}
	d, err := c.tx.Document(s.id)
	if err != nil {
		return err
	}
	if err := c.correctableMinutes(a, d); err != nil {
		return err
	}
	lines, err := swingLines(s.to)
	if err != nil {
		return err
	}
	was := d
	for _, kept := range lines {
		if d, err = putLine(d, kept); err != nil {
			return err
		}
	}
	if s.from["~revision"] != itoa(was.Revision) {
		return errors.Join(c.tx.SaveDocument(a.ID, d.Corrected()), c.settleMinutes(a, d.Corrected(), ""))
	}
	if err := c.withdrawApprovals(a, was); err != nil {
		return err
	}
	if err := readField(s.to["~revision"], &d.Revision); err != nil {
		return err
	}
	return errors.Join(c.tx.SaveDocument(a.ID, d), c.settleMinutes(a, d, assembly.State(s.to["~state"])))
}

func putLine(d assembly.Document, kept keptLine) (assembly.Document, error) {
	_, there := d.Line(kept.Line.Number)
	switch {
	case kept.Line.Text == "":
		return d.Remove(kept.Line.Number)
	case there:
		return d.Replace(kept.Line.Number, kept.Line)
	}
	return d.PutBack(kept.Part, kept.Line)
}

// settleMinutes has minutes be approved or not, as the approvals of what they say now ask, or as
// they were when they said so before.
func (c *Call) settleMinutes(a assembly.Assembly, d assembly.Document, before assembly.State) error {
	was := a.State
	if err := c.reviewMinutes(a, d); err != nil {
		return err
	}
	a, err := c.tx.AssemblyByID(a.ID)
	if err != nil {
		return err
	}
	if before == assembly.Approved && a.State == assembly.Closed {
		a.State = before
		if err := c.tx.SaveAssembly(a); err != nil {
			return err
		}
	}
	switch {
	case a.State == assembly.Approved:
		return errors.Join(unplan(c.tx, a.ID, dueMinutes), c.dropSettledIn(a.Circles()))
	case was == assembly.Approved:
		return c.waitAgain(a, d)
	}
	return nil
}

func minutesLines(c *Call, v voice, s swing) ([]string, error) {
	a, err := c.tx.AssemblyByID(s.id)
	if err != nil {
		return nil, err
	}
	lines := []string{v.T("undo.minutes", "title", v.meetingTitle(a))}
	for _, side := range []struct {
		mark string
		of   fields
	}{{"− ", s.from}, {"+ ", s.to}} {
		kept, err := swingLines(side.of)
		if err != nil {
			return nil, err
		}
		for _, k := range kept {
			if k.Line.Text != "" {
				lines = append(lines, side.mark+v.lineText(k.Line))
			}
		}
	}
	return lines, nil
}
