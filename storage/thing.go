package storage

// ThingKind says of what sort something is that belongs to everybody.
type ThingKind string

// The kinds of things, and what their id is.
const (
	AssemblyThing ThingKind = "assembly"
	ItemThing     ThingKind = "item"
	NoteThing     ThingKind = "note"
	MinutesThing  ThingKind = "minutes" // of an assembly
	TaskThing     ThingKind = "task"
	ActionThing   ThingKind = "action"
	LetterThing   ThingKind = "letter" // of an action: the versions of its text
	PromiseThing  ThingKind = "promise"
	EvidenceThing ThingKind = "evidence"
	ReportThing   ThingKind = "report"
	LawThing      ThingKind = "law" // of a circle and a service, see LawID
	ProposalThing ThingKind = "proposal"
	LinksThing    ThingKind = "links" // of a proposal
	DigestThing   ThingKind = "digest"
)

// Thing is something that belongs to everybody, and that the act of one member can change.
type Thing struct {
	Kind ThingKind `json:"kind"`
	ID   string    `json:"id"`
}

func (t Thing) String() string { return string(t.Kind) + "/" + t.ID }

// Watch has before be called with each thing right before it is changed in this transaction;
// nil ends that. What was watched before is watched no more.
func (t *Tx) Watch(before func(Thing) error) { t.before = before }

// touch says that something is about to be changed.
func (t *Tx) touch(kind ThingKind, ids ...string) error {
	if t.before == nil {
		return nil
	}
	for _, id := range ids {
		if err := t.before(Thing{kind, id}); err != nil {
			return err
		}
	}
	return nil
}
