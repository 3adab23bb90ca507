package storage

import (
	"cmp"
	"fmt"
	"slices"

	"tocsin/collective/export"
)

// Ballots and contests leave as nobody's: of a vote that is over, what was said with each ballot
// that counted, and of a result that holds or was annulled why it was contested, in the order of
// what they say. As they come in, nobody is as many members as there were, called by the proposal
// and a number, so that a result shows the same words again.

// voices are the ballots that counted in open votes that are over. What is in the box of a vote
// that goes on is seen by nobody, and stays.
func (x exporter) voices(p portable, do func(export.Row) error) error {
	return x.nameless(p, `SELECT id, proposal_id, member_id, 0 AS seq, choice, reason, deadline_ms AS cast_ms, version FROM (
		SELECT t.*, p.deadline_ms, row_number() OVER (PARTITION BY t.proposal_id, t.member_id ORDER BY t.cast_ms DESC, t.seq DESC) AS last
		FROM ballots t JOIN proposals p ON p.id = t.proposal_id AND p.version = t.version
		WHERE t.proposal_id IN `+myProposals+` AND p.state IN ('close', 'annulee', 'finie') AND t.cast_ms <= p.deadline_ms
		AND t.choice NOT IN ('', 'illisible')) AS told WHERE last = 1 ORDER BY proposal_id, choice`, "proposal_id", do)
}

// contests are the reasons why results were contested that cannot be contested any more.
func (x exporter) contests(p portable, do func(export.Row) error) error {
	return x.nameless(p, `SELECT t.ref, t.kind, t.member_id, t.reason, p.final_ms AS at_ms
		FROM supports t JOIN proposals p ON p.id = t.ref
		WHERE t.kind = 'contest' AND t.ref IN `+myProposals+` AND NOT `+contestable+` ORDER BY t.ref`, "ref", do)
}

// nameless reads rows of which nobody is to be known, and gives those of each proposal names in the
// order of what they say.
func (x exporter) nameless(p portable, statement, of string, do func(export.Row) error) error {
	shape := p.shape()
	by := shape.Index(of)
	var group []export.Row
	hand := func() error {
		defer func() { group = group[:0] }()
		return handNameless(shape, by, group, do)
	}
	err := x.each(p, statement, func(row export.Row) error {
		if len(group) > 0 && group[0][by] != row[by] {
			if err := hand(); err != nil {
				return err
			}
		}
		group = append(group, slices.Clone(row))
		return nil
	})
	if err != nil {
		return err
	}
	return hand()
}

func handNameless(shape export.Table, by int, group []export.Row, do func(export.Row) error) error {
	words := func(row export.Row) string {
		text := ""
		for _, column := range []string{"choice", "reason"} {
			if i := shape.Index(column); i >= 0 {
				text += row[i].(string) + "\x00"
			}
		}
		return text
	}
	slices.SortFunc(group, func(a, b export.Row) int { return cmp.Compare(words(a), words(b)) })
	for n, row := range group {
		name := fmt.Sprintf("%s/%d", row[by], n+1)
		for _, column := range []string{"id", "member_id"} {
			if i := shape.Index(column); i >= 0 {
				row[i] = name
			}
		}
		if i := shape.Index("seq"); i >= 0 {
			row[i] = int64(n + 1)
		}
		if err := do(row); err != nil {
			return err
		}
	}
	return nil
}
