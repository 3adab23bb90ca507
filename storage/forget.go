package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"tocsin/collective"
	"tocsin/collective/action"
)

// Forgetting is what is to be forgotten of a member, everywhere or in one circle.
type Forgetting struct {
	Member    collective.MemberID
	Circle    collective.RoomID // empty: everywhere, and who they are
	Unsigning bool              // public signatures are withdrawn; otherwise they count without a name
}

// Forget erases what is a member's own where that changes no result; what others count on
// stays, with a random id that nothing ties to a person. Forgetting everywhere, the row that
// says who that was goes as well. Tasks and roles, and what has to be planned because somebody
// is not there any more, are the caller's, before. All of it is one transaction, or nothing.
func (t *Tx) Forget(f Forgetting) error {
	t.forgetLooks()
	t.veil()
	if err := t.forgetContests(f); err != nil { // found by what stands in supports
		return err
	}
	for _, e := range erasures() {
		if err := t.forget(f, e); err != nil {
			return err
		}
	}
	if err := errors.Join(t.unname(f), t.uncount(f), t.forgetChanges(f)); err != nil || f.Circle != "" {
		return err
	}
	if err := errors.Join(t.untieBallots(f.Member), t.forgetSaid(f.Member)); err != nil {
		return err
	}
	return t.forgetIdentity(f.Member)
}

// erasure is one statement of forgetting. In it @member and @circle are what their names say,
// and {proposals:column} asks that the column is of what is forgotten: with a circle, what that
// circle has to itself or shares with circles alone in which the member is not.
type erasure struct{ what, sql string }

var within = regexp.MustCompile(`\{(proposals|assemblies|actions|circle):([a-z_.]+)\}`)

// shared finds the ids that a circle of the member's does not share with another one of them.
const shared = `%s IN (SELECT x.%[2]s FROM %[3]s x WHERE x.circle_id = @circle AND NOT EXISTS (SELECT 1 FROM %[3]s y
	JOIN memberships m ON m.room_id = y.circle_id WHERE y.%[2]s = x.%[2]s AND y.circle_id <> @circle AND m.member_id = @member AND m.state = 'join'))`

func (f Forgetting) within(sql string) string {
	return within.ReplaceAllStringFunc(sql, func(found string) string {
		parts := within.FindStringSubmatch(found)
		if f.Circle == "" {
			return "1 = 1"
		}
		switch parts[1] {
		case "proposals":
			return fmt.Sprintf(shared, parts[2], "proposal_id", "proposal_circles")
		case "assemblies":
			return fmt.Sprintf(shared, parts[2], "assembly_id", "assembly_circles")
		case "actions":
			return fmt.Sprintf(shared, parts[2], "action_id", "action_circles")
		}
		return parts[2] + " = @circle"
	})
}

// named are the arguments of a statement of forgetting; none if it names none.
func (t *Tx) named(f Forgetting, query string) []any {
	if !strings.Contains(query, "@") {
		return nil
	}
	return []any{sql.Named("member", string(f.Member)), sql.Named("circle", string(f.Circle)), sql.Named("now", t.Now.UnixMilli())}
}

func (t *Tx) forget(f Forgetting, e erasure) error {
	query := f.within(e.sql)
	return t.exec("forget "+e.what, query, t.named(f, query)...)
}

// pluck reads the ids that a query finds of what is to be forgotten.
func (t *Tx) pluck(f Forgetting, query string) (ids []string, err error) {
	query = f.within(query)
	if err := t.db.Raw(query, t.named(f, query)...).Scan(&ids).Error; err != nil {
		return nil, fmt.Errorf("look for what to forget: %w", err)
	}
	return ids, nil
}

// LettersSigned are the actions whose letters the member signed.
func (t *Tx) LettersSigned(f Forgetting) ([]action.Action, error) {
	ids, err := t.pluck(f, "SELECT action_id FROM signatures WHERE member_id = @member AND {actions:action_id} ORDER BY action_id")
	list := make([]action.Action, len(ids))
	for i, id := range ids {
		if list[i], err = t.ActionByID(id); err != nil {
			return nil, err
		}
	}
	return list, err
}

// ReadingsAsked are the ids of the reports that the member was asked to read and did not.
func (t *Tx) ReadingsAsked(f Forgetting) ([]string, error) {
	return t.pluck(f, `SELECT q.report_id FROM report_readers q JOIN reports r ON r.id = q.report_id
		WHERE q.member_id = @member AND q.state = 'asked' AND {circle:r.circle_id} ORDER BY q.report_id`)
}

// TasksHeld are the open tasks that the member has, or was asked to take.
func (t *Tx) TasksHeld(f Forgetting) ([]action.Task, error) {
	ids, err := t.pluck(f, `SELECT id FROM tasks WHERE (owner_id = @member OR asked_id = @member)
		AND state IN ('libre', 'demandee', 'prise') AND {circle:circle_id} ORDER BY number`)
	list := make([]action.Task, len(ids))
	for i, id := range ids {
		if list[i], err = t.TaskByID(id); err != nil {
			return nil, err
		}
	}
	return list, err
}

// RolesHeld are the ids of the assemblies ahead or under way in which the member has a role or
// stands in the queue or in a draw.
func (t *Tx) RolesHeld(f Forgetting) ([]string, error) {
	return t.pluck(f, `SELECT a.id FROM assemblies a WHERE a.state IN ('appelee', 'sans-date', 'ouverte', 'suspendue')
		AND (a.queue <> '' OR a.drawings <> '' OR EXISTS (SELECT 1 FROM assembly_roles r WHERE r.assembly_id = a.id AND r.member_id = @member))
		AND {assemblies:a.id} ORDER BY a.number`)
}
