package storage

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// elsewhere are the columns that refer to a member and are no source of OwnData, each with the
// reason. A list of what is shown to nobody is to stay short.
var elsewhere = map[string]string{}

// of refers to what a column can refer to by an id that is no member's.
var others = []string{
	"id", "event_id", "room_id", "circle_id", "proposal_id", "assembly_id", "item_id", "action_id", "campaign_id", "promise_id", "report_id",
	"publication_id", "urn_id", "matrix_id", "consultation_id", "change_id",
}

var person = regexp.MustCompile(`(^|_)(members?|authors?|voters?|readers?|owners?|person|people|subscribers?|holders?|witness|matrix)$`)

// refersToSomebody says whether a column can hold a member: any id that is not known to be of
// something else, and whatever is called like a person.
func refersToSomebody(table, column string) bool {
	if table == "members" {
		return column == "id"
	}
	return strings.HasSuffix(column, "_id") && !slices.Contains(others, column) || person.MatchString(column)
}

// TestWhoeverIsReferredToCanSeeIt walks the schema: a column that refers to a member is shown to
// that member, or there is a reason why not.
func TestWhoeverIsReferredToCanSeeIt(t *testing.T) {
	covered := map[string]bool{}
	for _, source := range ownSources() {
		for column := range strings.FieldsSeq(source.covers) {
			covered[column] = true
		}
	}
	s, _ := MustStore(t)
	found := 0
	for table := range columns {
		for _, name := range mustColumns(t, s, table) {
			column := table + "." + name
			switch refers := refersToSomebody(table, name); {
			case refers && !covered[column] && elsewhere[column] == "":
				t.Errorf("%s refers to a member: add it to ownSources, and say in forget*.go what becomes of it, or give a reason in elsewhere", column)
			case refers:
				found++
			case covered[column] || elsewhere[column] != "":
				t.Errorf("%s is read as if it referred to a member", column)
			}
			delete(covered, column)
		}
	}
	for column := range covered {
		t.Errorf("there is no %s", column)
	}
	if found < 30 {
		t.Errorf("only %d columns refer to members: the search does not find", found)
	}
}

// TestTheWalkWouldNotice: names that a new column could have.
func TestTheWalkWouldNotice(t *testing.T) {
	for column, want := range map[string]bool{
		"member_id": true, "second_id": true, "subscriber_id": true, "invited_member": true, "reader": true, "to_id": true,
		"circle_id": false, "number": false, "state": false, "detail": false, "members_ms": false,
	} {
		if got := refersToSomebody("digests", column); got != want {
			t.Errorf("%s: %v", column, got)
		}
	}
}
