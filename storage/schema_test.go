package storage

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// columns lists every column there is. Those with a star are sealed. A column that
// is added has to be added here, by somebody who has thought about what it tells
// whoever steals the file.
var columns = map[string]string{
	"action_circles": "action_id circle_id position",
	"action_people":  "id action_id seq member_id name* by_id comes roles* judged",
	"actions": "id number version circle_id circles author_id kind state before words* starts_ms ends_ms all_day zone proposal_id campaign_id " +
		"reports letter created_ms",
	"evaluations":  "id action_id answers*",
	"evidence":     "id promise_id seq member_id day text*",
	"letter_texts": "action_id version author_id at_ms zone text*",
	"promises":     "id number circle_id action_id author_id state words* said_day due_day created_ms ended_ms zone spoken",
	"refusals":     "action_id counts*",
	"sheets":       "id action_id seq number author_id second_id state lines* others",
	"signatures":   "id action_id seq member_id sheet public withdrawn words*",
	"reports": "id circle_id number day told_day service region channel channel_state obstacle consequence worker task phone_attempts phone_minutes " +
		"subcontract_minutes weeks_waiting months_no_income trips documents_rounds amount_band household_band times status quote twin words* receipt " +
		"source assent publication_id",
	"report_readers": "report_id member_id state asked_day",
	"figures": "circle_id dimension service region month slug n phone_attempts phone_minutes subcontract_minutes weeks_waiting months_no_income " +
		"trips documents_rounds",
	"changes":            "id chain thing turns undone vote at_ms parts*",
	"change_entries":     "circle_id seq change_id",
	"channel_states":     "circle_id service region channel state day",
	"publications":       "id circle_id number quarter made_day until_day content",
	"law_texts":          "circle_id service text* changed_ms",
	"report_circles":     "circle_id last region text_ms coded_ms",
	"convergences":       "circle_id asked_ms",
	"tocsins":            "account public_key* other_key* pinned_ms",
	"tocsin_circles":     "circle_id account greeted",
	"consultations":      "id circle_id number account state author_id proposal_id circles told terms*",
	"consultation_parts": "consultation_id account state message*",
	"shared_figures":     "circle_id account period at_ms content*",
	"subscriptions":      "id member_id circle_id wish* zone since_ms last_ms planned_ms seen*",
	"agenda_items":       "id assembly_id number title* author_id minutes position origin_kind origin_number state since_ms spent_ms ended_ms",
	"mandates": "id number circle_id author_id member_id kind way state words* lot* rules until_day report_day created_ms began_ms ended_ms draws_ms " +
		"told_ms tellings spoken zone proposal_id ending subscription",
	"mandate_willing": "id circle_id member_id kind words* since_ms",
	"rule_changes":    "circle_id proposal_id number key value since_ms until_ms decided_ms",
	"assemblies": "id number version circle_id circles author_id kind state title* place* why* starts_ms ends_ms zone rules dates " +
		"lasts_ms repeats series planned_ms poll seed current_item opened_ms halted_ms pauses_ms closed_ms queue* drawings*",
	"assembly_circles":   "assembly_id circle_id position",
	"assembly_roles":     "assembly_id role member_id name*",
	"assembly_votes":     "proposal_id assembly_id item_id",
	"attendees":          "id assembly_id seq member_id name* by_id presence here named needs*",
	"minutes":            "assembly_id revision until_ms zone document*",
	"notes":              "id assembly_id seq kind item_id member_id at_ms words* due_day due_ms zone",
	"role_turns":         "circle_id member_id turns",
	"tasks":              "id number circle_id assembly_id author_id what* who* asked_id owner_id due_day due_ms zone state created_ms ended_ms action_id offered_ms",
	"ballots":            "id proposal_id member_id seq choice reason* cast_ms version sum",
	"dialogs":            "room_id member_id command draft* updated_ms",
	"due":                "id kind ref at_ms wall zone",
	"electorate":         "proposal_id member_id active",
	"electorate_circles": "proposal_id circle_id member_id",
	"links":              "proposal_id kind number",
	"motions":            "id proposal_id version author_id kind until_ms zone state",
	"pledges":            "proposal_id member_id state terms*",
	"proposal_circles":   "proposal_id circle_id position poll",
	"secret_ballots":     "id proposal_id ballot*",
	"supports":           "ref kind member_id reason* at_ms",
	"turnout":            "proposal_id member_id state misses",
	"urn_voters":         "urn_id member_id",
	"urns":               "id seq proposal_id version circle_id author_id channel ballots* guests* state",
	"inbox":              "seq event_id room_id member_id kind state sent_ms body* verb ref",
	"journal":            "circle_id seq at_ms member_id act ref detail* digest hash",
	"members":            "id lookup matrix_id* name* language automated reminders standing",
	"memberships":        "room_id member_id state since_ms",
	"meta":               "name value*",
	"outbox":             "seq txn room_id cause event_id state body*",
	"past_rooms":         "lookup",
	"proposals": "id number circle_id author_id kind state title* body* first_day last_day rules opened_ms deadline_ms " +
		"zone poll receipt version circles each_circle options* details* final_ms review reviews",
	"rooms": "id lookup matrix_id* name* kind state encryption* successor* last_event joined_ms",
}

func TestSchemaHasNoUnexpectedColumns(t *testing.T) {
	s, _ := MustStore(t)
	got, want := map[string]string{}, map[string]string{}
	for _, table := range mustTables(t, s) {
		got[table] = strings.Join(mustColumns(t, s, table), " ")
	}
	for table, list := range columns {
		want[table] = strings.ReplaceAll(list, "*", "")
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestSealedColumnsAreSealed looks at the values: text of base64 that is long
// enough for a nonce and a tag, or nothing.
func TestSealedColumnsAreSealed(t *testing.T) {
	path, c := MustFilled(t)
	s := MustOpen(t, path, c)
	for table, list := range columns {
		seen := map[string]bool{}
		for _, row := range MustRows(t, s, table) {
			for column := range strings.FieldsSeq(list) {
				name, sealed := strings.CutSuffix(column, "*")
				text := fmt.Sprint(row[name])
				if sealed && text != "" && (len(text) < 54 || strings.Trim(text, base64Letters) != "") {
					t.Errorf("%s.%s holds %q", table, name, text)
				}
				seen[column] = seen[column] || text != ""
			}
		}
		for column := range strings.FieldsSeq(list) {
			if strings.HasSuffix(column, "*") && !seen[column] && !unused[table+"."+column] {
				t.Errorf("nothing is in %s.%s, so that nothing is proven", table, column)
			}
		}
	}
}

// unused are the sealed columns that nothing writes yet.
var unused = map[string]bool{"pledges.terms*": true}

const base64Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

func TestMigratingAgainChangesNothing(t *testing.T) {
	path, c := MustFilled(t)
	s := MustOpen(t, path, c)
	before := MustRows(t, s, catalogue())
	versions := MustRows(t, s, "goose_db_version")
	pool, err := s.db.DB()
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := migrate(t.Context(), pool, s.dialect); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(before, MustRows(t, s, catalogue())); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(versions, MustRows(t, s, "goose_db_version")); diff != "" {
		t.Error(diff)
	}
}
