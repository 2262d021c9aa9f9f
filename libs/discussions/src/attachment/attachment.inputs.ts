import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIdentifier, PlainText } from '#platform';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';

export const mostAttachments = 10;

@InputType({ description: 'A file that was brought by POST /files, to stand in a post.' })
export class AttachmentInput {
  @Field(() => ID, { description: 'The id that the upload answered with. Each upload stands in one post.' })
  @IsIdentifier()
  fileId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What a picture shows, 1 to 500 characters on one line: required of pictures, different for each. Not kept of other files.',
  })
  @IsOptional()
  @PlainText({ max: 500 })
  alt?: string | null;
}

/** The attachments of a post in their order, at most ten. */
export function AttachmentList(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(mostAttachments),
    ValidateNested({ each: true }),
    Type(() => AttachmentInput),
  );
}
