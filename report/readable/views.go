package readable

// view is a table for people: a line for each row of a table of the export.
type view struct {
	name    string // its name in the file is the text name-NAME, what it is about-NAME
	table   string
	columns []column
}

// column is one of its columns. Its title is the text head-HEAD.
type column struct {
	head string
	from string // a column of the table, or one and a part of its JSON: words/title
	as   form
}

// form says how a value is written.
type form int

const (
	plain   form = iota
	moment       // milliseconds, in the zone of the row
	person       // a member of the circle by name; anybody else: nothing
	number       // the number of what the id is of
	flag         // a cross, or nothing
	circles      // names of the circles of a proposal, assembly or action
)

// views are what people read, in the order of the file.
func views() []view {
	title := column{"title", "title", plain}
	return []view{
		{"members", "members", []column{{"name", "name", plain}, {"address", "matrix_id", plain}}},
		{"proposals", "proposals", []column{{"number", "number", plain}, {"kind", "kind", plain}, {"method", "rules/method", plain}, {"state", "state", plain},
			title, {"text", "body", plain}, {"options", "options", plain}, {"by", "author_id", person}, {"circles", "id", circles},
			{"first-day", "first_day", plain}, {"last-day", "last_day", plain}, {"opened", "opened_ms", moment}, {"deadline", "deadline_ms", moment},
			{"outcome", "receipt/outcome", plain}, {"electorate", "receipt/count/electorate", plain}, {"ballots", "receipt/count/ballots", plain},
			{"result", "receipt/result", plain}, {"review", "review", plain}}},
		{"voices", "voices", []column{{"proposal", "proposal_id", number}, {"choice", "choice", plain}, {"reason", "reason", plain}}},
		{"assemblies", "assemblies", []column{{"number", "number", plain}, {"kind", "kind", plain}, {"state", "state", plain}, title, {"place", "place", plain},
			{"starts", "starts_ms", moment}, {"ends", "ends_ms", moment}, {"circles", "id", circles}}},
		{"items", "agenda_items", []column{{"assembly", "assembly_id", number}, {"number", "number", plain}, title, {"state", "state", plain}, {"by", "author_id", person}}},
		{"notes", "notes", []column{{"assembly", "assembly_id", number}, {"moment", "at_ms", moment}, {"kind", "kind", plain}, {"text", "words/text", plain},
			{"who", "words/who", plain}, {"what", "words/what", plain}, {"due", "due_day", plain}, {"by", "member_id", person}}},
		{"minutes", "minutes", []column{{"assembly", "assembly_id", number}, {"part", "", plain}, {"line", "", plain}, {"kind", "", plain}, {"text", "", plain},
			{"who", "", plain}, {"due", "", plain}}},
		{"tasks", "tasks", []column{{"number", "number", plain}, {"what", "what", plain}, {"state", "state", plain}, {"by", "owner_id", person}, {"who", "who", plain},
			{"due", "due_day", plain}, {"assembly", "assembly_id", number}, {"action", "action_id", number}}},
		{"actions", "actions", []column{{"number", "number", plain}, {"kind", "kind", plain}, {"state", "state", plain}, {"title", "words/title", plain},
			{"text", "words/text", plain}, {"place", "words/place", plain}, {"targets", "words/targets", plain}, {"starts", "starts_ms", moment}, {"ends", "ends_ms", moment},
			{"proposal", "proposal_id", number}, {"circles", "id", circles}}},
		{"people", "action_people", []column{{"action", "action_id", number}, {"by", "member_id", person}, {"name", "name", plain}, {"comes", "comes", flag}, {"roles", "roles", plain}}},
		{"evaluations", "evaluations", []column{{"action", "action_id", number}, {"worked", "answers/Worked", plain}, {"failed", "answers/Failed", plain}, {"next", "answers/Next", plain}}},
		{"letters", "letter_texts", []column{{"action", "action_id", number}, {"version", "version", plain}, {"moment", "at_ms", moment}, {"text", "text", plain}}},
		{"signatures", "signatures", []column{{"action", "action_id", number}, {"line", "seq", plain}, {"public", "public", flag}, {"name", "words/name", plain},
			{"function", "words/function", plain}, {"place", "words/place", plain}, {"sheet", "sheet", plain}}},
		{"promises", "promises", []column{{"number", "number", plain}, {"state", "state", plain}, {"service", "words/service", plain}, {"name", "words/person", plain},
			{"what", "words/what", plain}, {"said", "said_day", plain}, {"due", "due_day", plain}, {"action", "action_id", number}}},
		{"evidence", "evidence", []column{{"promise", "promise_id", number}, {"day", "day", plain}, {"text", "text", plain}}},
		{"reports", "reports", reportColumns()},
		{"law", "law_texts", []column{{"service", "service", plain}, {"text", "text", plain}}},
	}
}

func reportColumns() []column {
	all := []column{{"number", "number", plain}, {"day", "day", plain}, {"state", "status", plain}}
	for _, name := range []string{"service", "region", "channel", "channel_state", "obstacle", "consequence", "worker", "task", "phone_attempts",
		"phone_minutes", "subcontract_minutes", "weeks_waiting", "months_no_income", "trips", "documents_rounds", "amount_band", "household_band"} {
		all = append(all, column{"code-" + name, name, plain}) // in the words of the tables for allies, which do not change
	}
	return append(all, column{"times", "times", plain}, column{"text", "words/text", plain})
}
