import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { labelFor, labelIn, labelList, parseCount, type Actor } from '#kernel';
import { Label } from '#municipalities';
import { CurrentActor, Tickets, type Count } from '#platform';
import {
  PracticeEdition,
  PracticeEvidence,
  PracticeLesson,
  PracticePhoto,
  PracticeResource,
  PracticeSection,
  PracticeStep,
} from './edition.type.js';
import { sectionKinds, type PracticeSectionKind } from './kinds.type.js';

/** What is said in an edition, in the reader's languages. */
@Resolver(() => PracticeEdition)
export class EditionResolver {
  constructor(private readonly tickets: Tickets) {}

  @ResolveField(() => String, {
    description: "Its title, in the first of the reader's languages that has one.",
  })
  title(@Parent() edition: PracticeEdition, @CurrentActor() actor: Actor): string {
    return labelIn(edition.titleLabels, actor.languages);
  }

  @ResolveField(() => [Label], { description: 'Its titles in all languages.' })
  titles(@Parent() edition: PracticeEdition): Label[] {
    return labelList(edition.titleLabels);
  }

  @ResolveField(() => [PracticeSection], {
    description: 'Its long texts, in the order in which they are read.',
  })
  sections(@Parent() { sections }: PracticeEdition, @CurrentActor() actor: Actor): PracticeSection[] {
    return sectionKinds.flatMap((kind) => {
      const labels = sections[kind] ?? {};
      const shown = labelFor(labels, actor.languages);
      return shown ? [{ kind: kind as PracticeSectionKind, ...shown, texts: labelList(labels) }] : [];
    });
  }

  @ResolveField(() => [PracticeStep], { description: 'What was done, in order.' })
  steps(@Parent() { stepRows }: PracticeEdition, @CurrentActor() { languages }: Actor): PracticeStep[] {
    return stepRows.map(({ titles, texts }) => ({
      title: labelIn(titles, languages),
      titles: labelList(titles),
      text: labelIn(texts, languages) || null,
      texts: labelList(texts),
    }));
  }

  @ResolveField(() => [PracticeLesson], { description: 'What was learnt, in order.' })
  lessons(@Parent() { lessonRows }: PracticeEdition, @CurrentActor() { languages }: Actor): PracticeLesson[] {
    return lessonRows.map(({ texts, failure }) => ({
      text: labelIn(texts, languages),
      texts: labelList(texts),
      failure,
    }));
  }

  @ResolveField(() => [PracticeEvidence], { description: 'By what one sees that it works, in order.' })
  evidence(
    @Parent() { evidenceRows }: PracticeEdition,
    @CurrentActor() { languages }: Actor,
  ): PracticeEvidence[] {
    return evidenceRows.map(({ indicators, value, asWritten, period, sources }) => ({
      indicator: labelIn(indicators, languages),
      indicators: labelList(indicators),
      value: counted(value),
      asWritten,
      period,
      source: labelIn(sources, languages) || null,
      sources: labelList(sources),
    }));
  }

  @ResolveField(() => [PracticeResource], { description: 'What it took, in order.' })
  resources(
    @Parent() { resourceRows }: PracticeEdition,
    @CurrentActor() { languages }: Actor,
  ): PracticeResource[] {
    return resourceRows.map(({ whats, people, amount, currency }) => ({
      what: labelIn(whats, languages),
      whats: labelList(whats),
      people: counted(people),
      amount,
      currency,
    }));
  }

  @ResolveField(() => [PracticePhoto], { description: 'Its pictures, in order.' })
  photos(@Parent() { photoRows }: PracticeEdition, @CurrentActor() { languages }: Actor): PracticePhoto[] {
    return photoRows.map(({ id, name, smaller, width, height, alts, captions }) => {
      const { url, smallUrl, until } = this.tickets.urlsOf({ id, name, smaller });
      return {
        id,
        width,
        height,
        alt: labelIn(alts, languages),
        alts: labelList(alts),
        caption: labelIn(captions, languages) || null,
        captions: labelList(captions),
        url,
        smallUrl,
        urlUntil: until,
      };
    });
  }

  @ResolveField(() => String, { nullable: true, description: 'Whom one asks: an office or a team.' })
  contact(@Parent() edition: PracticeEdition, @CurrentActor() actor: Actor): string | null {
    return labelIn(edition.contactLabels, actor.languages) || null;
  }

  @ResolveField(() => [Label], { description: 'The same in all languages.' })
  contacts(@Parent() edition: PracticeEdition): Label[] {
    return labelList(edition.contactLabels);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Where one writes to them; for those who are signed in.',
  })
  contactEmail(@Parent() edition: PracticeEdition, @CurrentActor() actor: Actor): string | null {
    return actor.personId ? edition.emailOfContact : null;
  }
}

function counted(text: string | null): Count | null {
  return text === null ? null : (parseCount(text) as Count | null);
}
