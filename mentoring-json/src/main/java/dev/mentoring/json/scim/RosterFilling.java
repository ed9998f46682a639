package dev.mentoring.json.scim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.json.ParticipantsDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fills one roster from one organisation's list. */
final class RosterFilling {

    private final ImmutableSortedMap<String, Employee> people;
    private final ImmutableSortedMap<String, String> listedLines;
    private final ParticipantsDocument document;
    private final Map<OrganisationFact, Integer> filled = new TreeMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Map<String, Contact> contacts = new TreeMap<>(Ids.ORDER);
    private final Map<String, String> reportsTo = new TreeMap<>(Ids.ORDER);
    private final Set<String> climbed = new HashSet<>();
    /** Whose managers are the list's. */
    private final Set<String> added = new HashSet<>();

    RosterFilling(Organisation organisation, ParticipantsDocument document) {
        this.people = organisation.byId();
        this.listedLines = organisation.reportsTo();
        this.document = document;
        contacts.putAll(document.contacts());
        reportsTo.putAll(document.roster().reportsTo());
    }

    Filling filling() {
        Roster roster = document.roster();
        List<Participant> participants = new ArrayList<>();
        List<String> unlisted = new ArrayList<>();
        for (Participant participant : roster.participants()) {
            Employee employee = people.get(participant.id());
            if (employee == null) {
                unlisted.add(participant.id());
                participants.add(participant);
            } else {
                participants.add(filled(participant, employee));
            }
        }
        roster.participants().forEach(participant -> climb(participant.id()));
        openCircles();
        Roster whole = Roster.builder()
                .from(roster)
                .participants(participants)
                .reportsTo(reportsTo)
                .build();
        return new Filling(
                new ParticipantsDocument(whole, ImmutableMap.copyOf(contacts)),
                ImmutableSortedMap.copyOf(filled),
                ImmutableList.copyOf(conflicts),
                ImmutableList.copyOf(unlisted),
                people.size() - (participants.size() - unlisted.size()));
    }

    private Participant filled(Participant participant, Employee employee) {
        String id = participant.id();
        Career had = participant.career();
        Career listed = employee.career();
        Career career = Career.builder()
                .from(had)
                .organisation(kept(id, OrganisationFact.ORGANISATION, had.organisation(), listed.organisation()))
                .department(kept(id, OrganisationFact.DEPARTMENT, had.department(), listed.department()))
                .jobTitle(kept(id, OrganisationFact.JOB_TITLE, had.jobTitle(), listed.jobTitle()))
                .build();
        employee.contact()
                .ifPresent(contact -> contacts.put(id, contact(Optional.ofNullable(contacts.get(id)), contact)));
        ImmutableSet<String> languages = participant.languages();
        if (languages.isEmpty() && !employee.languages().isEmpty()) {
            count(OrganisationFact.LANGUAGES);
            languages = employee.languages();
        }
        return Participant.builder()
                .from(participant)
                .career(career)
                .languages(languages)
                .build();
    }

    /** What the roster has, else what the list has; a conflict where they differ. */
    private Optional<String> kept(String person, OrganisationFact fact, Optional<String> had, Optional<String> listed) {
        if (had.isEmpty()) {
            listed.ifPresent(value -> count(fact));
            return listed;
        }
        if (listed.isPresent() && !listed.equals(had)) {
            conflicts.add(new Conflict(person, fact));
        }
        return had;
    }

    private Contact contact(Optional<Contact> had, Contact listed) {
        String name = had.map(Contact::name).orElse("");
        Optional<String> email = had.flatMap(Contact::email);
        if (name.isEmpty() && !listed.name().isEmpty()) {
            count(OrganisationFact.NAME);
        }
        if (email.isEmpty() && listed.email().isPresent()) {
            count(OrganisationFact.EMAIL);
        }
        return new Contact(name.isEmpty() ? listed.name() : name, email.or(listed::email));
    }

    /** Follows the lines upward from a participant, the roster's where it has one, and adds those that it lacks. */
    private void climb(String participant) {
        @Nullable String at = participant;
        while (at != null && climbed.add(at)) {
            @Nullable String listed = listedLines.get(at);
            @Nullable String had = reportsTo.get(at);
            if (listed != null && had == null) {
                reportsTo.put(at, listed);
                added.add(at);
            } else if (listed != null && !listed.equals(had)) {
                conflicts.add(new Conflict(at, OrganisationFact.MANAGER));
            }
            at = reportsTo.get(at);
        }
    }

    /** Takes back the lines that close a circle with the roster's own, of which none leads round in one. */
    private void openCircles() {
        for (String person : Iterables.concat(Circles.in(reportsTo))) {
            if (added.remove(person)) {
                reportsTo.remove(person);
                conflicts.add(new Conflict(person, OrganisationFact.MANAGER));
            }
        }
        if (!added.isEmpty()) {
            filled.put(OrganisationFact.MANAGER, added.size());
        }
    }

    private void count(OrganisationFact fact) {
        filled.merge(fact, 1, Integer::sum);
    }
}
