package storage

import "fmt"

// Link ties a proposal to something else that has a number.
type Link struct {
	Kind   string // proposal, action, assembly, report
	Number int
}

// Link notes a link; one that is there already stays.
func (t *Tx) Link(proposal string, l Link) error {
	if err := t.touch(LinksThing, proposal); err != nil {
		return err
	}
	return t.exec("link proposal", "INSERT INTO links (proposal_id, kind, number) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
		proposal, l.Kind, l.Number)
}

// Unlink takes a link away.
func (t *Tx) Unlink(proposal string, l Link) error {
	if err := t.touch(LinksThing, proposal); err != nil {
		return err
	}
	return t.exec("unlink proposal", "DELETE FROM links WHERE proposal_id = ? AND kind = ? AND number = ?", proposal, l.Kind, l.Number)
}

// LinkedProposals are the ids of the proposals that are tied to something, the latest first.
func (t *Tx) LinkedProposals(l Link) ([]string, error) {
	var ids []string
	err := t.db.Raw("SELECT p.id FROM links JOIN proposals p ON p.id = links.proposal_id WHERE links.kind = ? AND links.number = ? ORDER BY p.number DESC",
		l.Kind, l.Number).Scan(&ids).Error
	if err != nil {
		return nil, fmt.Errorf("read links: %w", err)
	}
	return ids, nil
}

// Links reads the links of a proposal, by kind and number.
func (t *Tx) Links(proposal string) ([]Link, error) {
	var links []Link
	err := t.db.Raw("SELECT kind, number FROM links WHERE proposal_id = ? ORDER BY kind, number", proposal).Scan(&links).Error
	if err != nil {
		return nil, fmt.Errorf("read links: %w", err)
	}
	return links, nil
}
