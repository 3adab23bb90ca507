package storage

import (
	"errors"
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/mask"
	"tocsin/collective/pledge"
)

// unname takes the name off what counts on: signatures of letters, and pledges that hold.
func (t *Tx) unname(f Forgetting) error {
	if f.Unsigning {
		if err := t.forget(f, erasure{"signatures", `UPDATE signatures SET withdrawn = 1, public = 0, words = '', member_id = ''
			WHERE member_id = @member AND {actions:action_id}`}); err != nil {
			return err
		}
	} else if err := t.forget(f, erasure{"names of signatures", "UPDATE signatures SET public = 0, words = '' WHERE member_id = @member AND {actions:action_id}"}); err != nil {
		return err
	}
	ids, err := t.pluck(f, "SELECT proposal_id FROM pledges WHERE member_id = @member AND {proposals:proposal_id}")
	if err != nil {
		return err
	}
	for _, id := range ids {
		p, err := t.PledgeOf(id, f.Member)
		if err != nil {
			return err
		}
		if p.State == pledge.Confirmed {
			p.Named = false
			if err := t.SavePledge(p); err != nil {
				return err
			}
		}
	}
	return nil
}

// forgetContests erases from journals why a member contested: those entries name nobody, and are found
// by their words.
func (t *Tx) forgetContests(f Forgetting) error {
	refs, err := t.pluck(f, "SELECT ref FROM supports WHERE member_id = @member AND kind = 'contest' AND {proposals:ref}")
	if err != nil {
		return err
	}
	for _, ref := range refs {
		contests, err := t.Supports(ref, Contests)
		if err != nil {
			return err
		}
		for _, s := range contests {
			if s.Member != f.Member {
				continue
			}
			if err := t.forgetDetail(string(Contests), ref, mask.Text(s.Reason)); err != nil {
				return err
			}
		}
	}
	return nil
}

// forgetDetail erases the words of the entries of an act on something that say just this.
func (t *Tx) forgetDetail(act, ref, words string) error {
	var rows []journalRow
	if err := t.db.Find(&rows, "act = ? AND ref = ? AND detail <> ''", act, ref).Error; err != nil {
		return fmt.Errorf("read journal: %w", err)
	}
	for _, row := range rows {
		if e, err := t.opened(row); err != nil || e.Detail != words {
			continue // one that does not open says nothing to anybody
		}
		if err := t.exec("forget words", "UPDATE journal SET detail = '' WHERE circle_id = ? AND seq = ?", row.CircleID, row.Seq); err != nil {
			return err
		}
	}
	return nil
}

// uncount takes a member off the lists of those who counted refusals: what was counted stays,
// and so does how many people it is of.
func (t *Tx) uncount(f Forgetting) error {
	mine, err := t.pluck(f, "SELECT id FROM actions WHERE {actions:id}")
	if err != nil {
		return err
	}
	in := map[string]bool{}
	for _, id := range mine {
		in[id] = true
	}
	return t.eachCounting(f.Member, func(a action.Action, all refusals) error {
		if !in[a.ID] {
			return nil
		}
		kept := all.Members[:0]
		for _, m := range all.Members {
			if m != f.Member {
				kept = append(kept, m)
			}
		}
		all.Members, all.Others = kept, all.Others+1
		return t.writeRefusals(a.ID, all)
	})
}

// untieBallots gives the ballots of a member an order of their own, instead of that of the
// events that brought them: a homeserver knows whose those are.
func (t *Tx) untieBallots(member collective.MemberID) error {
	var ids []string
	if err := t.db.Model(&ballotRow{}).Where("member_id = ?", member).Order("cast_ms, seq").Pluck("id", &ids).Error; err != nil {
		return fmt.Errorf("read ballots: %w", err)
	}
	for i, id := range ids {
		if err := t.exec("untie ballot", "UPDATE ballots SET seq = ? WHERE id = ?", i+1, id); err != nil {
			return err
		}
	}
	return nil
}

// forgetSaid erases whose the events were that a member sent, what they did and when exactly;
// that they were taken stays known, so that none is handled twice. What was said to the member
// alone goes, and what was planned for them.
func (t *Tx) forgetSaid(member collective.MemberID) error {
	return errors.Join(
		t.exec("forget what was said", `DELETE FROM outbox WHERE room_id IN (SELECT r.id FROM rooms r JOIN memberships s ON s.room_id = r.id
			WHERE s.member_id = ? AND r.kind = 'direct') OR cause LIKE ?`, member, "%"+string(member)+"%"),
		t.exec("forget what is planned", "DELETE FROM due WHERE ref LIKE ?", "%"+string(member)+"%"),
		t.exec("forget order of answers", `UPDATE outbox SET seq = `+t.dialect.drawn()+` WHERE state <> 'pending'
			AND cause IN (SELECT event_id FROM inbox WHERE member_id = ?)`, member),
		t.exec("forget events", `UPDATE inbox SET state = 'handled', body = '', member_id = '', verb = '', ref = '',
			sent_ms = sent_ms - sent_ms % ?, seq = `+t.dialect.drawn()+` WHERE member_id = ?`, (24*time.Hour).Milliseconds(), member),
	)
}

// forgetIdentity erases who a member was. An account that stays in rooms of Tocsin's gets a row
// of its own, with nothing in it but its address: without that nothing could be encrypted for
// it. It was not there before, so it is in no electorate; once it has left, the sweep erases it.
func (t *Tx) forgetIdentity(member collective.MemberID) error {
	who, err := t.Member(member)
	if err != nil {
		return err
	}
	var rooms []membershipRow
	if err := t.db.Find(&rooms, "member_id = ?", member).Error; err != nil {
		return fmt.Errorf("read memberships: %w", err)
	}
	if err := t.exec("forget member", "DELETE FROM members WHERE id = ?", member); err != nil || len(rooms) == 0 {
		return err
	}
	account, err := t.memberID(who.Matrix)
	if err != nil {
		return err
	}
	for i := range rooms {
		rooms[i].MemberID, rooms[i].SinceMs = string(account), t.Now.UnixMilli()
	}
	if err := t.db.Create(&rooms).Error; err != nil {
		return fmt.Errorf("keep account: %w", err)
	}
	return t.exec("keep account", "UPDATE members SET standing = ? WHERE id = ?", forgotten, account)
}
