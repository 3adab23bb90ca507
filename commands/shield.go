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
	name, _, marked := splitCommand(text)
	key, known := e.names.word(name)
	if marked {
		if known && !ofReports(key) {
			return text, nil
		}
		return masked, nil
	}
	asked, err := said.Asked()
	switch {
	case err != nil:
		return "", err
	case asked != "" && !ofReports(asked):
		return text, nil
	case asked == "" && (said.Body.Overheard || known && !ofReports(key) && (said.Direct || said.Body.Addressed)):
		return text, nil
	}
	return masked, nil
}

func ofReports(key string) bool { return slices.Contains(reportKeys(), key) }
