package commands

// Refusal is an error that a member can do something about: a text by its key,
// and what to do next by another.
type Refusal struct {
	Key  string
	Hint string // may be empty
	Args []any  // pairs of name and value, for both
}

func (r *Refusal) Error() string { return "refused: " + r.Key }

func refuse(key string, args ...any) *Refusal { return &Refusal{Key: key, Args: args} }

// hint adds what the member can do next.
func (r *Refusal) hint(key string) *Refusal {
	r.Hint = key
	return r
}

func (r *Refusal) lines(v voice) []string {
	lines := []string{capital(v.T(r.Key, r.Args...))}
	if r.Hint != "" {
		lines = append(lines, v.T(r.Hint, r.Args...))
	}
	return lines
}
