package storage

import (
	"context"
	"database/sql"
	"errors"

	"tocsin/collective"
	"tocsin/collective/journal"
)

// Circles are the circles that have a journal, in the order of their first entries.
func (a *Archive) Circles(ctx context.Context) ([]collective.RoomID, error) {
	rows, err := a.tx.QueryContext(ctx, "SELECT circle_id FROM journal GROUP BY circle_id ORDER BY min(at_ms), circle_id")
	if err != nil {
		return nil, damaged("read journal", err)
	}
	defer func() { _ = rows.Close() }()
	var circles []collective.RoomID
	for rows.Next() {
		var id collective.RoomID
		if err := rows.Scan(&id); err != nil {
			return nil, damaged("read journal", err)
		}
		circles = append(circles, id)
	}
	if err := rows.Err(); err != nil {
		return nil, damaged("read journal", err)
	}
	return circles, nil
}

// CheckBallots looks at every ballot of votes that are not secret, and returns how many there are and how
// many of them are not what was cast.
func (a *Archive) CheckBallots(ctx context.Context, s *Sealer) (all, changed int, err error) {
	rows, err := a.tx.QueryContext(ctx, "SELECT "+sumColumns+" FROM ballots b")
	if err != nil {
		return 0, 0, damaged("read ballots", err)
	}
	defer func() { _ = rows.Close() }()
	for ; rows.Next(); all++ {
		var row ballotRow
		if err := rows.Scan(&row.ID, &row.ProposalID, &row.Version, &row.MemberID, &row.Choice, &row.CastMs, &row.Sum); err != nil {
			return all, changed, damaged("read ballots", err)
		}
		if s.intact(row) != nil {
			changed++
		}
	}
	if err := rows.Err(); err != nil {
		return all, changed, damaged("read ballots", err)
	}
	return all, changed, nil
}

// CheckJournal follows the chain of a circle, as Tx.CheckJournal does. With a sealer words are
// compared with their digests too; nil: they stay sealed.
func (a *Archive) CheckJournal(ctx context.Context, circle collective.RoomID, sought journal.Print, s *Sealer) (*journal.Chain, error) {
	chain := journal.NewChain(sought)
	rows, err := a.tx.QueryContext(ctx, a.query("SELECT seq, at_ms, member_id, act, ref, detail, digest, hash FROM journal WHERE circle_id = ? ORDER BY seq"), circle)
	if err != nil {
		return chain, damaged("read journal", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		row := journalRow{CircleID: string(circle)}
		if err := rows.Scan(&row.Seq, &row.AtMs, &row.MemberID, &row.Act, &row.Ref, &row.Detail, &row.Digest, &row.Hash); err != nil {
			return chain, damaged("read journal", err)
		}
		e := row.link()
		var failed error
		if s != nil {
			e, failed = s.opened(row)
		}
		if err := chain.Add(e); err != nil {
			return chain, err
		}
		if failed != nil {
			return chain, &journal.Fault{Entry: row.Seq, Kind: journal.Reworded}
		}
	}
	if err := rows.Err(); err != nil {
		return chain, damaged("read journal", err)
	}
	return chain, nil
}

// CircleName is the name of a circle, opened with the key; empty where it has none.
func (a *Archive) CircleName(ctx context.Context, circle collective.RoomID, s *Sealer) (string, error) {
	var sealed string
	err := a.tx.QueryRowContext(ctx, a.query("SELECT name FROM rooms WHERE id = ?"), circle).Scan(&sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	} else if err != nil {
		return "", damaged("read circle", err)
	}
	return s.Open("rooms.name/"+string(circle), sealed)
}

// Fits says whether the key is that of the database.
func (a *Archive) Fits(ctx context.Context, s *Sealer) (bool, error) {
	var proof string
	err := a.tx.QueryRowContext(ctx, a.query("SELECT value FROM meta WHERE name = ?"), metaKey).Scan(&proof)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return false, damaged("read key proof", err)
	}
	_, failed := s.Open("meta/"+metaKey, proof)
	return err == nil && failed == nil, nil
}
