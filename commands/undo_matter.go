package commands

import (
	"errors"

	"tocsin/storage"
)

// matter is how a sort of thing is read, put back and told.
type matter struct {
	// read reads the fields of one; of what is not there, none.
	read func(c *Call, id string) (fields, error)
	// put has one go where a swing says, with all that is planned for it, and says nothing of it in
	// any room; a Refusal says why it cannot.
	put func(c *Call, s swing) error
	// lines say how one stands, after a swing.
	lines func(c *Call, v voice, s swing) ([]string, error)
	// files are attached where it is told; nil for none.
	files func(c *Call, room storage.Room, v voice, id string) error
}

func matterOf(kind storage.ThingKind) matter {
	switch kind {
	case storage.AssemblyThing:
		return matter{readAssembly, putAssembly, assemblyLines, assemblyFiles}
	case storage.ItemThing:
		return matter{readAgendaItem, putAgendaItem, agendaItemLines, nil}
	case storage.NoteThing:
		return matter{readNoted, putNoted, notedLines, nil}
	case storage.MinutesThing:
		return matter{readMinutes, putMinutes, minutesLines, nil}
	case storage.TaskThing:
		return matter{readTaskThing, putTask, taskThingLines, nil}
	case storage.ActionThing:
		return matter{readActionThing, putAction, actionThingLines, actionFiles}
	case storage.LetterThing:
		return matter{readLetter, putLetter, letterLines, nil}
	case storage.PromiseThing:
		return matter{readPromise, putPromise, promiseLines, nil}
	case storage.EvidenceThing:
		return matter{readEvidence, putEvidence, evidenceLines, nil}
	case storage.ReportThing:
		return matter{readReport, putReport, reportLines, nil}
	case storage.LawThing:
		return matter{readLaw, putLaw, lawLines, nil}
	case storage.ProposalThing:
		return matter{readProposal, putProposal, proposalLines, nil}
	case storage.LinksThing:
		return matter{readLinks, putLinks, linksLines, nil}
	}
	return matter{readDigest, putDigest, digestLines, nil}
}

// standingOf reads how something stands now; what is not there has no fields.
func (c *Call) standingOf(t storage.Thing) (fields, error) {
	of, err := matterOf(t.Kind).read(c, t.ID)
	if errors.Is(err, storage.ErrNotFound) {
		return fields{}, nil
	}
	return of, err
}

func (f fields) withoutEmpty() fields {
	for field, value := range f {
		if value == "" {
			delete(f, field)
		}
	}
	return f
}
