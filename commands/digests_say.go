package commands

import (
	"fmt"
	"slices"
	"strings"

	"tocsin/collective/digest"
	"tocsin/storage"
)

// digestLabel is how a section is called.
func (v voice) digestLabel(kind digest.Kind) string { return v.T("digests.label-" + string(kind)) }

// shortDigest is what fits on a phone; each section on a line, and the rest as numbers.
func (v voice) shortDigest(d digest.Digest, rows int) []string {
	shown, rest := d.Short(rows, digest.Each)
	var lines []string
	for _, row := range shown {
		texts := make([]string, len(row.Items))
		for i, item := range row.Items {
			texts[i] = item.Text
		}
		if row.More > 0 {
			texts = append(texts, v.T("digests.more", "n", row.More))
		}
		lines = append(lines, v.T("digests.row", "label", v.digestLabel(row.Kind), "items", strings.Join(texts, v.T("digests.and"))))
	}
	if len(rest) > 0 {
		parts := make([]string, len(rest))
		for i, s := range rest {
			parts[i] = v.T("digests.rest-part", "label", v.digestLabel(s.Kind), "n", len(s.Items))
		}
		lines = append(lines, v.T("digests.rest", "parts", strings.Join(parts, ", ")))
	}
	return lines
}

// longDigest is all of it, an item on a line.
func (v voice) longDigest(d digest.Digest) []string {
	var lines []string
	for _, s := range d {
		lines = append(lines, v.digestLabel(s.Kind)+v.T("help.colon"))
		for _, item := range s.Items {
			lines = append(lines, "· "+item.Text)
		}
	}
	return lines
}

// digestHead says what a digest is of: circles, where they have names, and the day or the period.
func (v voice) digestHead(w window) string {
	var names []string
	for _, circle := range w.circles {
		if name := clean(circle.Name); name != "" {
			names = append(names, name)
		}
	}
	parts := []string{v.T("digests.sheet")}
	if len(names) > 0 {
		parts = append(parts, cutTo(strings.Join(names, ", "), 80))
	}
	day := v.texts.Day(v.lang, v.now, v.now)
	if w.past {
		day = v.daysText(w.period)
	}
	return strings.Join(append(parts, day), " · ")
}

// attachDigestChart sends a picture of the reports that a digest tells of, if it says something.
func (c *Call) attachDigestChart(room storage.Room, w window, d digest.Digest) error {
	if !slices.ContainsFunc(d, func(s digest.Section) bool { return s.Kind == digest.Reported }) {
		return nil
	}
	out, err := c.digestChart(w)
	if err == nil && out != nil {
		c.post(room, *out)
	}
	if err != nil {
		return fmt.Errorf("attach chart: %w", err)
	}
	return nil
}
