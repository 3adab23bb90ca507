package assembly

import "tocsin/collective"

// Approval is a member who approves the minutes as they were at a revision.
type Approval struct {
	By       collective.MemberID `json:"by"`
	Revision int                 `json:"revision"`
}

// Review is how far the minutes are approved. Every correction makes a revision, and an
// approval is of what its member has read: those of earlier revisions do not count.
type Review struct {
	Needed    int        `json:"needed"` // how many members; under 1 is 1
	Revision  int        `json:"revision"`
	Approvals []Approval `json:"approvals,omitempty"`
}

// Correct is the review of minutes that were corrected: it begins again.
func (r Review) Correct() Review {
	r.Revision++
	return r
}

// Count is how many members approve the minutes as they are now.
func (r Review) Count() int {
	members := make(map[collective.MemberID]bool)
	for _, a := range r.Approvals {
		if a.Revision == r.Revision && a.By != "" {
			members[a.By] = true
		}
	}
	return len(members)
}

// Approved says whether enough do.
func (r Review) Approved() bool { return r.Count() >= max(r.Needed, 1) }

// Review is Closed or Approved as the review of its minutes says: a correction makes
// approved minutes a draft again. It errors with ErrState before they are drafted.
func (a Assembly) Review(r Review) (Assembly, error) {
	if a.State != Closed && a.State != Approved {
		return a, ErrState
	}
	a.State = Closed
	if r.Approved() {
		a.State = Approved
	}
	return a, nil
}
