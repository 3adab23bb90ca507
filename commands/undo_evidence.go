package commands

import (
	"tocsin/collective/action"
)

// keptEvidence is a piece of evidence as a field, with where it stood.
type keptEvidence struct {
	Promise  string          `json:"promise"`
	Place    int64           `json:"place"`
	Evidence action.Evidence `json:"evidence"`
}

const evidenceField = "evidence"

func readEvidence(c *Call, id string) (fields, error) {
	of, e, place, err := c.tx.EvidenceByID(id)
	if err != nil {
		return nil, err
	}
	return fields{evidenceField: asField(keptEvidence{of, place, e})}, nil
}

func putEvidence(c *Call, s swing) error {
	if s.to[evidenceField] == "" {
		return c.tx.RemoveEvidence(s.id)
	}
	var kept keptEvidence
	if err := readField(s.to[evidenceField], &kept); err != nil {
		return err
	}
	return c.tx.PutEvidenceBack(s.id, kept.Promise, kept.Evidence, kept.Place)
}

func evidenceLines(c *Call, v voice, s swing) ([]string, error) {
	var kept keptEvidence
	text, key := s.to[evidenceField], "undo.proof"
	if text == "" {
		text, key = s.from[evidenceField], "undo.proof-gone"
	}
	if err := readField(text, &kept); err != nil {
		return nil, err
	}
	p, err := c.tx.PromiseByID(kept.Promise)
	if err != nil {
		return nil, err
	}
	return []string{v.T(key, "number", itoa(p.Number), "text", cutTo(kept.Evidence.Text, wordsShown))}, nil
}
