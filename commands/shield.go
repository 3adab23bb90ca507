package commands

import (
	"slices"

	"tocsin/collective/mask"
	"tocsin/storage"
)

// reportKeys are the commands that take free text about what happened at a counter.
func reportKeys() []string { return []string{reportKey, reportsKey, rereadKey} }

// shield takes personal data out of a text before it is written anywhere, where the text can be
// a report: a command of reports, one that nobody knows, the answer to a question about a
// report, or what is said in a direct chat without a command. Every other text is what its
// author wants to have written: an address where one meets, a name to put under a letter.
func (e *Engine) shield(said storage.Said) (string, error) {
	text := said.Body.Text
	masked := mask.Text(text)
	if masked == text {
		return text, nil
	}
	if tells, err := e.maybeReport(said); err != nil || !tells {
		return text, err
	}
	return masked, nil
}

// maybeReport says whether a text can be taken for words about what happened at a counter.
func (e *Engine) maybeReport(said storage.Said) (bool, error) {
	name, rest, marked := splitCommand(said.Body.Text)
	key, known := e.names.word(name)
	if marked {
		return !known || ofReports(key), nil
	}
	asked, err := e.askedBy(said)
	if err != nil {
		return false, err
	}
	heard := said.Direct || said.Body.Addressed
	n, _ := leadingNumber(rest)
	switch {
	case known && ofReports(key) && (asked == "" || n > 0): // "relire 12 …" is one also while another question is open
		return true, nil
	case asked != "": // the edit of what was told is no answer
		return ofReports(asked) || said.Body.Target != "" && !known, nil
	case said.Body.Overheard: // a note of an assembly, but "info : la mutuelle …" in private where none is under way
		return heard && looksLikeReport(said.Body.Text, said.Now), nil
	}
	return !known || !heard || beginsSentences(key), nil
}

// beginsSentences says whether the name of a command is a word by which people begin to tell in
// private what happened ("dossier de Mme …", "refus de la banque …"), and what follows it as a
// command names nobody.
func beginsSentences(key string) bool { return key == briefKey || key == refusedKey }

// askedBy is the command whose question a text answers once it is its turn. What its author
// wrote just before may wait for its turn too, and open another exchange or end this one.
func (e *Engine) askedBy(said storage.Said) (string, error) {
	waiting, err := said.Waiting()
	if err != nil {
		return "", err
	}
	for _, text := range waiting {
		name, _, marked := splitCommand(text)
		if key, known := e.names.word(name); known && (marked || ofReports(key)) {
			if e.command(key).Reply == nil {
				return "", nil
			}
			return key, nil
		}
	}
	if len(waiting) == storage.MostWaiting { // what was written before them is not known: what may be masked is
		return reportKey, nil
	}
	return said.Asked()
}

func ofReports(key string) bool { return slices.Contains(reportKeys(), key) }
